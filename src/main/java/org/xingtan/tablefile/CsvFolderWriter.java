package org.xingtan.tablefile;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes each table as a CSV file of a folder: UTF-8, comma, line feed, quotes only where needed.
public final class CsvFolderWriter implements TableWriter {

  private final Path folder;
  private final byte[] buffer = new byte[256 << 10];
  private OutputStream out = OutputStream.nullOutputStream();
  private int used;
  private boolean rowBegun;

  public CsvFolderWriter(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
  }

  @Override
  public void begin(String name, String... header) throws IOException {
    out = Files.newOutputStream(folder.resolve(name + ".csv"));
    for (String cell : header) {
      text(cell);
    }
    endRow();
  }

  @Override
  public void text(String value) throws IOException {
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    bytes(utf8, 0, utf8.length);
  }

  @Override
  public void bytes(byte[] utf8, int start, int end) throws IOException {
    makeRoom(2 * (end - start) + 3);
    if (rowBegun) {
      buffer[used++] = ',';
    }
    rowBegun = true;
    if (!needsQuotes(utf8, start, end)) {
      System.arraycopy(utf8, start, buffer, used, end - start);
      used += end - start;
      return;
    }
    buffer[used++] = '"';
    for (int at = start; at < end; at++) {
      if (utf8[at] == '"') {
        buffer[used++] = '"';
      }
      buffer[used++] = utf8[at];
    }
    buffer[used++] = '"';
  }

  @Override
  public void endRow() throws IOException {
    makeRoom(1);
    buffer[used++] = '\n';
    rowBegun = false;
  }

  @Override
  public void end() throws IOException {
    flush();
    out.close();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  private static boolean needsQuotes(byte[] utf8, int start, int end) {
    for (int at = start; at < end; at++) {
      byte b = utf8[at];
      if (b == ',' || b == '"' || b == '\n' || b == '\r') {
        return true;
      }
    }
    return false;
  }

  private void makeRoom(int bytes) throws IOException {
    if (bytes > buffer.length) {
      throw new IOException("cell of " + bytes + " bytes");
    }
    if (used + bytes > buffer.length) {
      flush();
    }
  }

  private void flush() throws IOException {
    out.write(buffer, 0, used);
    used = 0;
  }
}
