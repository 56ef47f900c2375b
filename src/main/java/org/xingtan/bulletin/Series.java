package org.xingtan.bulletin;

import org.jspecify.annotations.Nullable;

/// A bulletin as a whole.
///
/// @param programme code of the programme it reports on
record Series(int id, String code, Head head, Print print, String programme, int version) {

  /// @param letterHead the long name above the bulletin's own
  /// @param chineseDay whether the day is written in Chinese numerals
  record Head(
      String name,
      String letterHead,
      String issuingOffice,
      String editingOffice,
      boolean chineseDay) {}

  /// @param secrecy mark; nothing where there is none
  record Print(int run, @Nullable String secrecy) {}
}
