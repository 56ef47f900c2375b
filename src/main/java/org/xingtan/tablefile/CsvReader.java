package org.xingtan.tablefile;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.xingtan.tablefile.UnreadableTable.Reason;

/// Reads RFC 4180 on bytes. The stream must be UTF-8; [Encoding] has seen to that. A record that reaches over the end of the
/// buffer is scanned again after refilling, hence quotes are taken out only once a record is whole.
final class CsvReader implements RowReader {

  private static final int LONGEST_ROW = 4 << 20;
  private static final int FIRST_BUFFER = 256 << 10;

  private final InputStream in;
  private final Row row = new Row();
  private byte[] buffer = new byte[FIRST_BUFFER];
  private int position;
  private int limit;
  private boolean ended;
  private boolean quotes;

  CsvReader(InputStream in) throws IOException {
    this.in = in;
    refill(0);
    if (limit >= 3
        && buffer[0] == (byte) 0xEF
        && buffer[1] == (byte) 0xBB
        && buffer[2] == (byte) 0xBF) {
      position = 3;
    }
  }

  @Override
  public Row row() {
    return row;
  }

  @Override
  public boolean next() throws IOException {
    row.number++;
    int end = scan();
    while (end < 0) {
      refill(position);
      end = scan();
    }
    if (end == position && ended && position == limit) {
      return false;
    }
    row.bytes = buffer;
    if (quotes) {
      takeOutQuotes();
    }
    row.trim();
    position = end;
    return true;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /// Finds the cells of the record at the position; returns where the next begins, or -1 when more bytes are needed.
  private int scan() throws UnreadableTable {
    row.count = 0;
    quotes = false;
    int at = position;
    while (true) {
      int end = at < limit && buffer[at] == '"' ? quoted(at) : plain(at);
      if (end < 0) {
        return -1;
      }
      if (end == limit) {
        return ended ? end : -1;
      }
      if (buffer[end] != ',') {
        return afterLineEnd(end);
      }
      at = end + 1;
    }
  }

  /// Where the next record begins: behind a line feed, a carriage return, or both.
  private int afterLineEnd(int end) {
    if (buffer[end] == '\n') {
      return end + 1;
    }
    if (end + 1 == limit && !ended) {
      return -1;
    }
    return end + 1 < limit && buffer[end + 1] == '\n' ? end + 2 : end + 1;
  }

  private int plain(int start) {
    byte[] bytes = buffer;
    int at = start;
    int stop = limit;
    while (at < stop) {
      byte b = bytes[at];
      if (b == ',' || b == '\n' || b == '\r') {
        break;
      }
      at++;
    }
    row.add(start, at, Row.Origin.TEXT);
    return at;
  }

  private int quoted(int start) throws UnreadableTable {
    int at = start + 1;
    while (at < limit) {
      if (buffer[at] != '"') {
        at++;
      } else if (at + 1 == limit && !ended) {
        return -1;
      } else if (at + 1 < limit && buffer[at + 1] == '"') {
        quotes = true;
        at += 2;
      } else {
        row.add(start + 1, at, Row.Origin.TEXT);
        return afterQuote(at + 1);
      }
    }
    if (ended) {
      throw new UnreadableTable(Reason.OPEN_QUOTE, row.number, row.count + 1);
    }
    return -1;
  }

  private int afterQuote(int at) throws UnreadableTable {
    if (at < limit && buffer[at] != ',' && buffer[at] != '\n' && buffer[at] != '\r') {
      throw new UnreadableTable(Reason.TEXT_AFTER_QUOTE, row.number, row.count);
    }
    return at;
  }

  private void takeOutQuotes() {
    for (int cell = 0; cell < row.count; cell++) {
      int start = row.starts[cell];
      if (start == 0 || buffer[start - 1] != '"') {
        continue;
      }
      int to = start;
      for (int from = start; from < row.ends[cell]; from++) {
        buffer[to++] = buffer[from];
        if (buffer[from] == '"') {
          from++;
        }
      }
      row.ends[cell] = to;
    }
  }

  private void refill(int keepFrom) throws IOException {
    int kept = limit - keepFrom;
    if (kept == buffer.length) {
      if (buffer.length >= LONGEST_ROW) {
        throw new UnreadableTable(Reason.ROW_TOO_LONG, row.number, LONGEST_ROW >> 20);
      }
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    } else {
      System.arraycopy(buffer, keepFrom, buffer, 0, kept);
    }
    position = 0;
    limit = kept;
    int read = in.read(buffer, limit, buffer.length - limit);
    if (read < 0) {
      ended = true;
    } else {
      limit += read;
    }
  }
}
