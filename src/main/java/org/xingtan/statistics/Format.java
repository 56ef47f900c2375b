package org.xingtan.statistics;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A kind of file that tables and lists are written as.
enum Format {
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  CSV("text/csv;charset=UTF-8"),
  JSON("application/json");

  private final String contentType;

  Format(String contentType) {
    this.contentType = contentType;
  }

  String contentType() {
    return contentType;
  }

  String ending() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Format> parse(String text) {
    return Arrays.stream(values()).filter(format -> format.ending().equals(text)).findFirst();
  }
}
