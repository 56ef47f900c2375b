package org.xingtan.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xingtan.web.Words;

/// What a search found: the list alone, as the page of the search holds it.
///
/// @param remark stands instead of the list when there is none
record FigureHitsPage(Words words, @Nullable String remark, List<Found> hits) {

  /// @param text what is put into a passage
  /// @param address of the page that opens the figure; nothing for what has none
  record Found(
      String printed, String figure, String place, String text, @Nullable String address) {}
}
