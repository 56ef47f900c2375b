package org.xingtan.catalogue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.xingtan.database.DataFolder;

/// Keeps pictures of courses in the data folder. What was sent is never stored: it is read as a picture, found by its content and not by its name, and
/// drawn anew, so that nothing else rides along.
@Service
class Pictures {
  private static final int MOST_BYTES = 2 * 1024 * 1024;
  private static final int MOST_PIXELS_A_SIDE = 6_000;
  private static final int STORED_SIDE = 1_200;

  private final PictureStore store;
  private final DataFolder data;
  private final Clock clock;

  Pictures(PictureStore store, DataFolder data, Clock clock) {
    this.store = store;
    this.data = data;
    this.clock = clock;
  }

  sealed interface Kept {
    record Picture(String digest) implements Kept {}

    record TooLarge() implements Kept {}

    record NoPicture() implements Kept {}
  }

  Kept keep(byte[] sent) {
    if (sent.length > MOST_BYTES) {
      return new Kept.TooLarge();
    }
    try {
      @Nullable BufferedImage read = read(sent);
      return read == null ? new Kept.NoPicture() : store(fitted(read));
    } catch (IOException broken) {
      return new Kept.NoPicture();
    }
  }

  /// Nothing when it is neither PNG nor JPEG, or has more pixels than anybody needs; its size is looked at before it is unpacked.
  private static @Nullable BufferedImage read(byte[] sent) throws IOException {
    try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(sent))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
      if (!readers.hasNext()) {
        return null;
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(input, true, true);
        String format = reader.getFormatName();
        boolean known = format.equalsIgnoreCase("png") || format.equalsIgnoreCase("jpeg");
        return known && small(reader) ? reader.read(0) : null;
      } catch (RuntimeException malformed) {
        throw new IOException("Not a whole picture", malformed);
      } finally {
        reader.dispose();
      }
    }
  }

  private static boolean small(ImageReader reader) throws IOException {
    return reader.getWidth(0) <= MOST_PIXELS_A_SIDE && reader.getHeight(0) <= MOST_PIXELS_A_SIDE;
  }

  private static BufferedImage fitted(BufferedImage picture) {
    double scale =
        Math.min(1, (double) STORED_SIDE / Math.max(picture.getWidth(), picture.getHeight()));
    int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
    BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = drawn.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    pen.setBackground(Color.WHITE);
    pen.clearRect(0, 0, width, height);
    pen.drawImage(picture, 0, 0, width, height, null);
    pen.dispose();
    return drawn;
  }

  private Kept store(BufferedImage picture) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(picture, "jpg", bytes);
    String digest = digest(bytes.toByteArray());
    Path folder = Files.createDirectories(folder());
    Path half = Files.createTempFile(folder, "picture", ".half");
    Files.write(half, bytes.toByteArray());
    Files.move(half, folder.resolve(digest + ".jpg"), StandardCopyOption.REPLACE_EXISTING);
    store.insert(digest, picture.getWidth(), picture.getHeight(), bytes.size(), clock.instant());
    return new Kept.Picture(digest);
  }

  /// The bytes of a stored picture, always JPEG.
  Optional<byte[]> find(String digest) {
    if (!digest.matches("[0-9a-f]{64}") || !store.knows(digest)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readAllBytes(folder().resolve(digest + ".jpg")));
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  private Path folder() {
    return data.path().resolve("pictures");
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new UncheckedIOException(new IOException(impossible));
    }
  }
}
