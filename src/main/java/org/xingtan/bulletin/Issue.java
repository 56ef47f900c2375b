package org.xingtan.bulletin;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One issue of a bulletin.
///
/// @param title of its own; may be empty
/// @param origin what it was made from
/// @param version counts changes of its settings
record Issue(
    int id,
    Series series,
    Number number,
    String title,
    LocalDate issuedOn,
    Basis basis,
    Series.Print print,
    @Nullable LocalDate deadline,
    Origin origin,
    State state,
    Author author,
    int version) {

  /// @param inYear its number within the year
  /// @param inAll its number since the series began
  record Number(int year, int inYear, int inAll) {
    /// As officials write it, in any language of the screen.
    String text() {
      return year + "年第" + inYear + "期（总第" + inAll + "期）";
    }
  }

  /// What its figures stand for where a reference names nothing else.
  ///
  /// @param asOf a day or a moment, as in addresses
  record Basis(String programme, String period, String asOf) {}

  /// @param template code; nothing when made from an issue or empty
  /// @param previous the issue differences are taken from
  /// @param corrects the issue it is a correction notice for
  record Origin(
      @Nullable String template, @Nullable Integer previous, @Nullable Integer corrects) {}

  record Author(int account, String name) {}

  Issue numbered(Number other) {
    return new Issue(
        id, series, other, title, issuedOn, basis, print, deadline, origin, state, author, version);
  }

  String address() {
    return "/issues/" + id;
  }

  /// Where it stands for everybody once it is published.
  String publicAddress() {
    return "/bulletins/" + series.code() + "/" + number.year() + "/" + number.inYear();
  }

  /// Whether everybody may read it: a marked issue has no public edition.
  boolean readableByAll() {
    return state.isPublic() && print.secrecy() == null;
  }
}
