package org.xingtan.tablefile;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.xingtan.tablefile.UnreadableTable.Reason;

/// Zip archives and the archive inside a workbook. Sizes told by an archive are never believed: every entry is unpacked once
/// and its bytes are counted before anything else reads it.
final class Archive {

  private static final String SHARED_STRINGS = "xl/sharedStrings.xml";

  private final Path file;
  private final ReadingLimits limits;
  private long unfolded;

  Archive(Path file, ReadingLimits limits) {
    this.file = file;
    this.limits = limits;
  }

  /// Refuses a workbook that unfolds beyond the limits.
  void measureWorkbook() throws IOException {
    refuseOldWorkbook();
    try (ZipFile zip = open()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        long size = unfold(zip, entry, OutputStream.nullOutputStream());
        if (entry.getName().equalsIgnoreCase(SHARED_STRINGS)
            && size > limits.sharedStringMegabytes() * ReadingLimits.MEGABYTE) {
          throw new UnreadableTable(Reason.TOO_MANY_STRINGS, 0, limits.sharedStringMegabytes());
        }
      }
    }
  }

  /// Unpacks the tables of a zip into a folder, leaving out the folders inside and what systems add for themselves.
  void unpackInto(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (ZipFile zip = open()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        String name = lastPart(entry.getName());
        if (entry.isDirectory() || name.startsWith(".") || entry.getName().startsWith("__MACOSX")) {
          continue;
        }
        try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
          unfold(zip, entry, out);
        }
      }
    }
  }

  private ZipFile open() throws IOException {
    ZipFile zip;
    try {
      zip = ZipFile.builder().setPath(file).setCharset("GB18030").get();
    } catch (IOException | IllegalArgumentException broken) {
      UnreadableTable unreadable = new UnreadableTable(Reason.NOT_A_WORKBOOK, 0);
      unreadable.initCause(broken);
      throw unreadable;
    }
    if (Collections.list(zip.getEntries()).size() > limits.entries()) {
      zip.close();
      throw new UnreadableTable(Reason.TOO_MANY_ENTRIES, 0, limits.entries());
    }
    return zip;
  }

  private void refuseOldWorkbook() throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(4);
      if (start.length == 4 && (start[0] & 0xFF) == 0xD0 && (start[1] & 0xFF) == 0xCF) {
        throw new UnreadableTable(Reason.OLD_WORKBOOK, 0);
      }
    }
  }

  private long unfold(ZipFile zip, ZipArchiveEntry entry, OutputStream out) throws IOException {
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      throw new UnreadableTable(Reason.ENCRYPTED, 0);
    }
    long size = 0;
    byte[] block = new byte[64 << 10];
    try (InputStream in = zip.getInputStream(entry)) {
      for (int read = in.read(block); read >= 0; read = in.read(block)) {
        size += read;
        unfolded += read;
        refuseTooMuch(entry, size);
        out.write(block, 0, read);
      }
    }
    return size;
  }

  private void refuseTooMuch(ZipArchiveEntry entry, long size) throws UnreadableTable {
    long packed = Math.max(entry.getCompressedSize(), 1);
    if (size > ReadingLimits.MEGABYTE && size / packed > limits.ratio()) {
      throw new UnreadableTable(Reason.UNFOLDS_TOO_FAR, 0, entry.getName(), limits.ratio());
    }
    if (unfolded > limits.unfoldedMegabytes() * ReadingLimits.MEGABYTE) {
      throw new UnreadableTable(Reason.TOO_LARGE, 0, limits.unfoldedMegabytes());
    }
  }

  private static String lastPart(String name) {
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }
}
