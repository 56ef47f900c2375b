package org.xingtan.edition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.NameRecord;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadMemoryMappedFile;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The opened fonts: those that the office owns where it has named a folder, ours otherwise. Opened when the first edition is made, and
/// then mapped, so that neither the start nor the heap carries them. They are read by one edition at a time.
@Component
class Fonts {
  private static final Logger LOG = LoggerFactory.getLogger(Fonts.class);
  private static final int FAMILY = 1;

  /// As in the style sheet of print.
  private static final List<Face> LENDERS = List.of(Face.FANG, Face.RARE, Face.SONG, Face.HEI);

  private final String owned;
  private @Nullable Map<Face, Typeface> opened;

  Fonts(@Value("${XINGTAN_FONTS:}") String owned) {
    this.owned = owned;
  }

  Typeface face(Face face) {
    return Objects.requireNonNull(all().get(face));
  }

  /// The face itself, or the first of those that lend it the character; nothing when no font knows it.
  @Nullable Typeface knowing(Face face, int character) {
    Typeface own = face(face);
    if (own.has(character)) {
      return own;
    }
    return LENDERS.stream()
        .map(this::face)
        .filter(lender -> lender.has(character))
        .findFirst()
        .orElse(null);
  }

  double width(Face face, String text, double size) {
    return text.codePoints()
            .mapToDouble(character -> {
              Typeface known = knowing(face, character);
              return known == null ? 1 : known.advance(character);
            })
            .sum()
        * size;
  }

  synchronized Map<Face, Typeface> all() {
    Map<Face, Typeface> faces = opened;
    if (faces == null) {
      faces = open();
      opened = faces;
    }
    return faces;
  }

  private Map<Face, Typeface> open() {
    try {
      Map<String, Path> files = named(owned);
      Map<Face, Typeface> faces = new EnumMap<>(Face.class);
      Typeface rare = Typeface.of(parse(unpacked(Face.RARE)));
      for (Face face : Face.values()) {
        Path own =
            face.officialNames().stream()
                .map(files::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        boolean ours = own == null && face.file().equals(Face.RARE.file());
        faces.put(face, ours ? rare : Typeface.of(parse(own == null ? unpacked(face) : own)));
      }
      return faces;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// The fonts of the office's folder by the names that they give themselves.
  private static Map<String, Path> named(String folder) throws IOException {
    Map<String, Path> files = new HashMap<>();
    if (folder.isBlank()) {
      return files;
    }
    if (!Files.isDirectory(Path.of(folder))) {
      LOG.warn("XINGTAN_FONTS names {}, which is not a folder; our own fonts are used", folder);
      return files;
    }
    try (Stream<Path> found = Files.list(Path.of(folder))) {
      for (Path file : found.sorted().toList()) {
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(".ttf")) {
          names(file).forEach(name -> files.putIfAbsent(name, file));
        }
      }
    }
    return files;
  }

  private static List<String> names(Path file) {
    try (TrueTypeFont font = parse(file)) {
      return font.getNaming().getNameRecords().stream()
          .filter(record -> record.getNameId() == FAMILY)
          .map(NameRecord::getString)
          .filter(Objects::nonNull)
          .toList();
    } catch (IOException notAFont) {
      LOG.warn("{} is not a font that can be used: {}", file, notAFont.getMessage());
      return List.of();
    }
  }

  private static TrueTypeFont parse(Path file) throws IOException {
    return new TTFParser().parse(new RandomAccessReadMemoryMappedFile(file));
  }

  /// Out of the program's archive into a file that can be mapped; gone when the program ends.
  private static Path unpacked(Face face) throws IOException {
    Path file = Files.createTempFile("xingtan-" + face.file() + "-", ".ttf");
    file.toFile().deleteOnExit();
    try (InputStream font = Fonts.class.getResourceAsStream("fonts/" + face.file() + ".ttf")) {
      Files.write(file, Objects.requireNonNull(font, face.file()).readAllBytes());
    }
    return file;
  }
}
