package org.xingtan.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.springframework.context.support.ResourceBundleMessageSource;

/// The editions as the application makes them, without starting it.
final class Printing {
  static final Fonts FONTS = new Fonts("");
  static final Editions EDITIONS = new Editions(FONTS, messages());

  private Printing() {}

  private static ResourceBundleMessageSource messages() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("messages/edition");
    messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
    messages.setFallbackToSystemLocale(false);
    return messages;
  }

  static int page(PrintEdition edition, String anchor) {
    return Objects.requireNonNull(edition.pageOf().get(anchor), anchor);
  }

  /// Keeps a file under `target/pictures/` for people to look at.
  static Path keep(String name, byte[] content) {
    try {
      Path file = Path.of("target/pictures", name);
      Files.createDirectories(file.getParent());
      return Files.write(file, content);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
