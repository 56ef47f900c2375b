package org.xingtan.preparation;

/// Something that is missing or does not fit before a period opens.
///
/// @param stops whether the period cannot open with it
/// @param text the sentence
/// @param address where it is mended
record Finding(boolean stops, String text, String address) {}
