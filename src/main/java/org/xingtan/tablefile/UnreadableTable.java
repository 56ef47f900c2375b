package org.xingtan.tablefile;

import java.io.IOException;
import java.util.List;

/// A file is not what it says it is, so that no further row can be read. Thrown out of the middle of a stream; who reads turns
/// it into a problem with its place.
public final class UnreadableTable extends IOException {

  private static final long serialVersionUID = 1L;

  /// What is wrong; the remedy is told in the text of the same key.
  public enum Reason {
    NOT_A_WORKBOOK,
    OLD_WORKBOOK,
    ENCRYPTED,
    UNFOLDS_TOO_FAR,
    TOO_MANY_STRINGS,
    TOO_LARGE,
    TOO_MANY_ENTRIES,
    UNKNOWN_ENCODING,
    UTF_16,
    OPEN_QUOTE,
    TEXT_AFTER_QUOTE,
    ROW_TOO_LONG,
    NOTHING_INSIDE,
    NOT_FOUND
  }

  private final Reason reason;
  private final String file;
  private final long row;
  private final List<String> arguments;

  UnreadableTable(Reason reason, long row, Object... arguments) {
    this("", reason, row, List.of(arguments).stream().map(String::valueOf).toList());
  }

  private UnreadableTable(String file, Reason reason, long row, List<String> arguments) {
    super(reason + " in row " + row + " of " + file);
    this.file = file;
    this.reason = reason;
    this.row = row;
    this.arguments = arguments;
  }

  /// The same, naming the file.
  UnreadableTable in(String name) {
    UnreadableTable named = new UnreadableTable(name, reason, row, arguments);
    named.initCause(this);
    return named;
  }

  /// Name of the file; empty when whoever opened it knows.
  public String file() {
    return file;
  }

  public Reason reason() {
    return reason;
  }

  /// Where reading stopped; 0 when it never began.
  public long row() {
    return row;
  }

  public List<String> arguments() {
    return arguments;
  }
}
