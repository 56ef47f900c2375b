package org.xingtan.referencecity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes one CSV file of the bulk exchange, cell by cell, straight into a byte buffer: no string is
/// made for a number, a day or a moment.
final class CsvFile implements Closeable {

  private static final int SIZE = 1 << 18;
  private static final int LONGEST_CELL = 4096;
  private static final int FIRST_DAY = Day.of(1930, 1, 1);
  private static final byte[] DAYS = days();

  private final OutputStream out;
  private final byte[] buffer = new byte[SIZE];
  private int used;
  private boolean inRow;

  CsvFile(Path folder, String name, String header) throws IOException {
    out = Files.newOutputStream(folder.resolve(name + ".csv"));
    raw(header.getBytes(UTF_8));
    inRow = true;
    end();
  }

  CsvFile text(String value) {
    boolean quoted = value.indexOf(',') >= 0 || value.indexOf('"') >= 0;
    return code((quoted ? '"' + value.replace("\"", "\"\"") + '"' : value).getBytes(UTF_8));
  }

  CsvFile code(byte[] value) {
    separate();
    raw(value);
    return this;
  }

  CsvFile empty() {
    separate();
    return this;
  }

  CsvFile number(long value) {
    separate();
    int digits = 1;
    for (long rest = value; rest >= 10; rest /= 10) {
      digits++;
    }
    long rest = value;
    for (int at = used + digits - 1; at >= used; at--) {
      buffer[at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    used += digits;
    return this;
  }

  /// A day, or an empty cell for 0.
  CsvFile day(int day) {
    separate();
    if (day != 0) {
      rawDay(day);
    }
    return this;
  }

  /// A moment, or an empty cell for 0.
  CsvFile moment(int moment) {
    separate();
    if (moment != 0) {
      rawDay(Day.dayOf(moment));
      int second = moment % Day.SECONDS;
      buffer[used++] = 'T';
      two(second / 3600);
      buffer[used++] = ':';
      two(second / 60 % 60);
      buffer[used++] = ':';
      two(second % 60);
    }
    return this;
  }

  void end() throws IOException {
    buffer[used++] = '\n';
    inRow = false;
    if (used > SIZE - LONGEST_CELL) {
      out.write(buffer, 0, used);
      used = 0;
    }
  }

  @Override
  public void close() throws IOException {
    out.write(buffer, 0, used);
    out.close();
  }

  private void separate() {
    if (inRow) {
      buffer[used++] = ',';
    }
    inRow = true;
  }

  private void raw(byte[] bytes) {
    System.arraycopy(bytes, 0, buffer, used, bytes.length);
    used += bytes.length;
  }

  private void rawDay(int day) {
    System.arraycopy(DAYS, (day - FIRST_DAY) * 10, buffer, used, 10);
    used += 10;
  }

  private void two(int value) {
    buffer[used++] = (byte) ('0' + value / 10);
    buffer[used++] = (byte) ('0' + value % 10);
  }

  private static byte[] days() {
    int count = Day.of(2040, 1, 1) - FIRST_DAY;
    byte[] text = new byte[count * 10];
    for (int i = 0; i < count; i++) {
      System.arraycopy(Day.date(FIRST_DAY + i).toString().getBytes(UTF_8), 0, text, i * 10, 10);
    }
    return text;
  }
}
