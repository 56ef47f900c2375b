package org.xingtan.transfer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.xingtan.intake.Column;
import org.xingtan.tablefile.TableWriter;

/// Writes fields of COPY as the cells that [CellReader] reads.
final class CellText {

  private static final int DAYS_TO_2000 = 10_957;
  private static final long SECONDS_TO_2000 = 946_684_800L;
  private static final long MICROS = 1_000_000L;
  private static final long SECONDS_A_DAY = 86_400L;
  private static final int USUAL_OFFSET = 8 * 3_600;

  private final CopiedRows rows;
  private final TableWriter out;
  private final PersonalNumbers numbers;
  private final byte[] text = new byte[64];
  private int used;
  private long writtenDay = Long.MIN_VALUE;
  private final byte[] writtenDayText = new byte[10];

  CellText(CopiedRows rows, TableWriter out, PersonalNumbers numbers) {
    this.rows = rows;
    this.out = out;
    this.numbers = numbers;
  }

  void write(Column column) throws IOException {
    used = 0;
    if (!rows.field()) {
      out.text("");
      return;
    }
    switch (column.kind()) {
      case TEXT, CHOICE -> out.bytes(rows.bytes(), rows.start(), rows.end());
      case INTEGER -> out.text(Long.toString(rows.integer()));
      case DECIMAL -> out.text(Numerics.plain(rows));
      case DAY -> day();
      case MOMENT -> moment();
      case LIST -> list();
      case IDENTITY_NUMBER, MOBILE -> personal();
    }
  }

  private void day() throws IOException {
    putDay(rows.integer() + DAYS_TO_2000);
    out.bytes(text, 0, used);
  }

  private void moment() throws IOException {
    long micros = rows.integer();
    long second = Math.floorDiv(micros, MICROS) + SECONDS_TO_2000;
    long local = second + CityOffset.ofMoment(second, USUAL_OFFSET);
    int ofDay = (int) Math.floorMod(local, SECONDS_A_DAY);
    putDay(Math.floorDiv(local, SECONDS_A_DAY));
    put('T');
    putTwo(ofDay / 3600);
    put(':');
    putTwo(ofDay / 60 % 60);
    put(':');
    putTwo(ofDay % 60);
    putFraction((int) Math.floorMod(micros, MICROS));
    out.bytes(text, 0, used);
  }

  private void list() throws IOException {
    StringBuilder joined = new StringBuilder();
    int dimensions = rows.int32(rows.start());
    int at = rows.start() + 20;
    while (dimensions > 0 && at < rows.end()) {
      int length = rows.int32(at);
      joined
          .append(joined.isEmpty() ? "" : ";")
          .append(new String(rows.bytes(), at + 4, length, StandardCharsets.UTF_8));
      at += 4 + length;
    }
    out.text(joined.toString());
  }

  private void personal() throws IOException {
    byte[] cipher = new byte[rows.end() - rows.start()];
    System.arraycopy(rows.bytes(), rows.start(), cipher, 0, cipher.length);
    out.text(numbers.decrypt(cipher));
  }

  private void putDay(long epochDay) {
    if (epochDay != writtenDay) {
      writtenDay = epochDay;
      byte[] written =
          LocalDate.ofEpochDay(epochDay).toString().getBytes(StandardCharsets.US_ASCII);
      System.arraycopy(written, 0, writtenDayText, 0, writtenDayText.length);
    }
    System.arraycopy(writtenDayText, 0, text, used, writtenDayText.length);
    used += writtenDayText.length;
  }

  private void putFraction(int micros) {
    if (micros == 0) {
      return;
    }
    put('.');
    for (int unit = 100_000; unit > 0; unit /= 10) {
      put((char) ('0' + micros / unit % 10));
    }
  }

  private void putTwo(int value) {
    put((char) ('0' + value / 10));
    put((char) ('0' + value % 10));
  }

  private void put(char c) {
    text[used++] = (byte) c;
  }
}
