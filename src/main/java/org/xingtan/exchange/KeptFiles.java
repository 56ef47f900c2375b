package org.xingtan.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xingtan.database.DataFolder;

/// Keeps the files of imports in the data folder, one folder an import. What is kept is what is read afterwards, so that the
/// checksum speaks of exactly the bytes that were imported.
@Component
class KeptFiles {

  private static final String FOLDER = "exchange";

  private final DataFolder data;

  KeptFiles(DataFolder data) {
    this.data = data;
  }

  Path folder(int importId) {
    return data.path().resolve(FOLDER).resolve(String.valueOf(importId));
  }

  /// Where an archive of the import is unpacked while it is read.
  Path work(int importId) {
    return data.path().resolve(FOLDER).resolve(importId + ".work");
  }

  /// Makes room for an import. What lies there is left over from a database that no longer exists, and belongs to no import.
  void prepare(int importId) {
    remove(folder(importId));
  }

  /// Copies a file, or the files of a folder.
  List<KeptFile> keep(int importId, Path source) throws IOException {
    if (!Files.isDirectory(source)) {
      try (InputStream in = Files.newInputStream(source)) {
        return List.of(keep(importId, source.getFileName().toString(), in));
      }
    }
    List<KeptFile> kept = new ArrayList<>();
    try (Stream<Path> files = Files.list(source)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        kept.addAll(keep(importId, file));
      }
    }
    return kept;
  }

  KeptFile keep(int importId, String name, InputStream content) throws IOException {
    String plain = lastPart(name);
    Path target = Files.createDirectories(folder(importId)).resolve(plain);
    MessageDigest digest = sha256();
    try (OutputStream out = new DigestOutputStream(Files.newOutputStream(target), digest)) {
      content.transferTo(out);
    }
    String path = FOLDER + "/" + importId + "/" + plain;
    return new KeptFile(plain, path, Files.size(target), digest.digest());
  }

  void removeWork(int importId) {
    remove(work(importId));
  }

  static void remove(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> below = Files.walk(folder)) {
      for (Path path : below.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// The name alone: what a browser or archive sends may carry folders.
  private static String lastPart(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    return last.isBlank() || last.startsWith(".") ? "file" + last : last;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
