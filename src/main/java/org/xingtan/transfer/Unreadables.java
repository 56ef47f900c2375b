package org.xingtan.transfer;

import java.util.Locale;
import org.xingtan.tablefile.UnreadableTable;

/// Turns a file that cannot be read further into a complaint with its place.
public final class Unreadables {

  private Unreadables() {}

  public static Complaint complaint(String sheet, String file, UnreadableTable unreadable) {
    return new Complaint(
        sheet,
        file,
        unreadable.row(),
        "",
        "transfer.unreadable." + unreadable.reason().name().toLowerCase(Locale.ROOT),
        unreadable.arguments());
  }
}
