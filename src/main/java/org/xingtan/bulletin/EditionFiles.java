package org.xingtan.bulletin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.xingtan.edition.Document;
import org.xingtan.edition.Editions;
import org.xingtan.web.NotFound;

/// The editions of an issue as files.
@Component
class EditionFiles {
  private final Published published;
  private final Composer composer;
  private final Editions editions;

  EditionFiles(Published published, Composer composer, Editions editions) {
    this.published = published;
    this.composer = composer;
    this.editions = editions;
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
      return name().toLowerCase(java.util.Locale.ROOT);
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
    Optional<Document> signed = published.signed(issue.id());
    Document document = signed.orElseGet(() -> composer.compose(issue).document());
    String name = issue.series().head().name() + issue.number().text() + "." + kind.ending();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(kind.type))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(bytes(kind, document));
  }

  private byte[] bytes(Kind kind, Document document) {
    return switch (kind) {
      case PDF -> editions.print(document).pdf();
      case DOCX -> editions.word(document, editions.print(document).pageOf());
      case XLSX -> tables(document);
    };
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
