package org.xingtan.exchange;

import java.util.Locale;
import org.xingtan.tablefile.UnreadableTable;

/// Turns a file that cannot be read further into a complaint with its place.
final class Unreadables {

  private Unreadables() {}

  static Complaint complaint(String sheet, String file, UnreadableTable unreadable) {
    return new Complaint(
        sheet,
        file,
        unreadable.row(),
        "",
        "exchange.unreadable." + unreadable.reason().name().toLowerCase(Locale.ROOT),
        unreadable.arguments());
  }
}
