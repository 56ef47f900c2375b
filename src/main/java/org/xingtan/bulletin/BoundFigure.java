package org.xingtan.bulletin;

/// A figure that stands in the text by its number.
///
/// @param reference which figure and how it is written, in the text form of room `figure`
/// @param seen its value when the office last acknowledged the values; empty before
record BoundFigure(int number, String reference, String seen) {
  static BoundFigure unseen(int number, String reference) {
    return new BoundFigure(number, reference, "");
  }

  String token() {
    return "{{f" + number + "}}";
  }
}
