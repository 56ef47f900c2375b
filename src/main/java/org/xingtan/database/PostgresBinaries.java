package org.xingtan.database;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.util.Objects.requireNonNull;

import java.io.BufferedInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/// PostgreSQL's programs, unpacked once from the archive that the build put on the class path.
record PostgresBinaries(Path folder) {
  static final String VERSION = "18.6.0";
  private static final Set<PosixFilePermission> EVERYBODY_READS =
      PosixFilePermissions.fromString("rwxr-xr-x");

  static PostgresBinaries unpackedBelow(Path parent) throws IOException {
    Path folder = parent.resolve("programs-" + VERSION);
    if (!Files.isDirectory(folder)) {
      moveInto(folder, unpacked(parent));
    }
    return new PostgresBinaries(folder);
  }

  private static Path unpacked(Path parent) throws IOException {
    Path quickly = unpacking(parent);
    if (unpackedByTar(quickly)) {
      return quickly;
    }
    FileSystemUtils.deleteRecursively(quickly);
    Path slowly = unpacking(parent);
    unpackInto(slowly);
    return slowly;
  }

  private static Path unpacking(Path parent) throws IOException {
    Path incomplete = Files.createTempDirectory(parent, "unpacking-");
    Files.setPosixFilePermissions(incomplete, EVERYBODY_READS);
    return incomplete;
  }

  String program(String name) {
    return folder.resolve("bin").resolve(name).toString();
  }

  private static void moveInto(Path folder, Path incomplete) throws IOException {
    try {
      Files.move(incomplete, folder, ATOMIC_MOVE);
    } catch (FileAlreadyExistsException | DirectoryNotEmptyException unpackedByAnotherMeanwhile) {
      FileSystemUtils.deleteRecursively(incomplete);
    }
  }

  /// The system's own program needs a third of the time that a fresh Java machine takes. Whether it is there and knows this compression, only
  /// trying tells.
  static boolean unpackedByTar(Path target) throws IOException {
    ProcessBuilder tar =
        new ProcessBuilder("tar", "-xJ", "--no-same-owner", "-f", "-", "-C", target.toString())
            .redirectErrorStream(true)
            .redirectOutput(new File("/dev/null"));
    try (InputStream archive = archive()) {
      Process process = tar.start();
      try (OutputStream feed = process.getOutputStream()) {
        archive.transferTo(feed);
      }
      return process.waitFor() == 0 && Files.isExecutable(target.resolve("bin").resolve("initdb"));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while unpacking PostgreSQL", interrupted);
    } catch (IOException withoutTar) {
      return false;
    }
  }

  static void unpackInto(Path target) throws IOException {
    try (InputStream archive = archive();
        TarArchiveInputStream entries =
            new TarArchiveInputStream(
                new XZCompressorInputStream(new BufferedInputStream(archive)))) {
      TarArchiveEntry entry;
      while ((entry = entries.getNextEntry()) != null) {
        unpack(entry, entries, target);
      }
    }
  }

  private static void unpack(TarArchiveEntry entry, InputStream content, Path target)
      throws IOException {
    Path path = target.resolve(entry.getName()).normalize();
    if (!path.startsWith(target)) {
      throw new IOException(
          "The archive of PostgreSQL names a file outside it: " + entry.getName());
    }
    Files.createDirectories(entry.isDirectory() ? path : requireNonNull(path.getParent()));
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
    } else if (!entry.isDirectory()) {
      Files.copy(content, path);
      makeProgram(path, entry.getMode());
    }
  }

  private static void makeProgram(Path path, int mode) throws IOException {
    if ((mode & 0100) != 0) {
      Files.setPosixFilePermissions(path, EVERYBODY_READS);
    }
  }

  private static InputStream archive() throws IOException {
    String name = "/postgres-" + system() + "-" + processor() + ".txz";
    @Nullable InputStream archive = PostgresBinaries.class.getResourceAsStream(name);
    if (archive == null) {
      throw new IOException(
          "No PostgreSQL for this machine is built in ("
              + name.substring(1)
              + "). Name a server of your own in XINGTAN_DATABASE_URL.");
    }
    return archive;
  }

  private static String system() {
    return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac")
        ? "darwin"
        : "linux";
  }

  private static String processor() {
    return Set.of("aarch64", "arm64").contains(System.getProperty("os.arch")) ? "arm_64" : "x86_64";
  }
}
