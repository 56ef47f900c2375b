package org.xingtan.bulletin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.xingtan.edition.Document;
import org.xingtan.edition.Editions;
import org.xingtan.edition.PrintEdition;
import org.xingtan.web.NotFound;

/// The editions of an issue as files, made once for what they say and kept while they are asked for.
@Component
class EditionFiles {
  private static final int KEPT = 12;

  private final Published published;
  private final Composer composer;
  private final Editions editions;
  private final DocumentJson json;
  private final Kept<PrintEdition> prints = new Kept<>(KEPT);
  private final Kept<byte[]> others = new Kept<>(KEPT);

  EditionFiles(Published published, Composer composer, Editions editions, DocumentJson json) {
    this.published = published;
    this.composer = composer;
    this.editions = editions;
    this.json = json;
  }

  enum Kind {
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String type;

    Kind(String type) {
      this.type = type;
    }

    String ending() {
      return name().toLowerCase(Locale.ROOT);
    }

    static List<String> endings() {
      return Arrays.stream(values()).map(Kind::ending).toList();
    }

    static Kind of(String ending) {
      return Arrays.stream(values())
          .filter(kind -> kind.ending().equals(ending))
          .findFirst()
          .orElseThrow(NotFound::new);
    }
  }

  /// Of a signed issue what was signed, of an open one how it would be now.
  ResponseEntity<byte[]> file(Issue issue, String ending) {
    Kind kind = Kind.of(ending);
    Document document =
        published.signed(issue.id()).orElseGet(() -> composer.compose(issue).document());
    String key =
        published.hash(issue.id()).orElseGet(() -> DocumentJson.hash(json.write(document)));
    byte[] content = bytes(kind, key, document);
    String name = issue.series().head().name() + issue.number().text() + "." + kind.ending();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(kind.type))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(content);
  }

  private byte[] bytes(Kind kind, String key, Document document) {
    return switch (kind) {
      case PDF -> print(key, document).pdf();
      case DOCX ->
          others.of(key + kind, () -> editions.word(document, print(key, document).pageOf()));
      case XLSX -> others.of(key + kind, () -> tables(document));
    };
  }

  private PrintEdition print(String key, Document document) {
    return prints.of(key, () -> editions.print(document));
  }

  private static byte[] tables(Document document) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      TableBook.write(document, out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }
}
