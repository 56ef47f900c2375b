package org.xingtan.coursereview;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.util.UriComponentsBuilder;
import org.xingtan.catalogue.CourseContent;
import org.xingtan.catalogue.CourseFields;
import org.xingtan.catalogue.SentPictures;
import org.xingtan.web.Blocks;
import org.xingtan.web.Blocks.Block;
import org.xingtan.web.Fields;
import org.xingtan.web.Shell;
import org.xingtan.web.Typed;
import org.xingtan.web.Words;

/// The form in which a provider describes a course, and what is read from it.
@Component
class HandInForms {
  private final CourseFields fields;
  private final SentPictures pictures;

  HandInForms(CourseFields fields, SentPictures pictures) {
    this.fields = fields;
    this.pictures = pictures;
  }

  /// @param versionOf the course whose next version it is to be, if any
  Fields fresh(@Nullable String versionOf, @Nullable CourseContent content, Words words) {
    String action =
        versionOf == null
            ? "/hand-ins"
            : UriComponentsBuilder.fromPath("/hand-ins")
                .queryParam("of", "{code}")
                .encode()
                .buildAndExpand(versionOf)
                .toUriString();
    return form(action, "/hand-ins", content, words);
  }

  Fields of(HandIn handIn, Words words) {
    String address = "/hand-ins/" + handIn.id();
    return form(address, address, handIn.content(), words);
  }

  private Fields form(String action, String back, @Nullable CourseContent content, Words words) {
    return Fields.grouped(action, words.of("coursereview.save"), fields.of(content, words))
        .withFile()
        .backTo(back);
  }

  static Blocks page(Shell shell, @Nullable String versionOf, Fields form) {
    Words words = shell.words();
    return Blocks.of(
            shell.titled(
                versionOf == null ? "coursereview.hand-ins.new" : "coursereview.hand-ins.version"),
            List.of(Block.form("", form)))
        .below(words.of("coursereview.hand-ins.title"), "/hand-ins")
        .explained(
            versionOf == null
                ? ""
                : words.of("coursereview.hand-ins.version.explanation", versionOf));
  }

  /// @param content nothing when something is wrong
  record Read(Optional<CourseContent> content, String wrong) {}

  Read read(@Nullable MultipartFile picture, @Nullable String standing, Typed typed, Words words)
      throws IOException {
    SentPictures.Sent sent = pictures.keep(picture, standing, words);
    Optional<CourseContent> content = CourseFields.read(typed, sent.digest());
    Optional<String> wrong =
        sent.wrong().or(() -> typed.unreadable().map(text -> words.of("web.unreadable", text)));
    return wrong
        .map(why -> new Read(Optional.empty(), why))
        .orElseGet(() -> new Read(content, words.of("coursereview.refused.incomplete")));
  }
}
