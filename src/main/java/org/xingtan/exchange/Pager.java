package org.xingtan.exchange;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Links to the pages of a list.
///
/// @param summary how many there are
record Pager(String summary, @Nullable String earlier, @Nullable String later, List<Link> links) {

  private static final int AROUND = 2;

  record Link(String label, String address, boolean current) {}

  /// @param address of the list, ready for `page=` to be appended
  static Pager of(String summary, String address, int page, int size, int total) {
    int last = Math.max(1, (total + size - 1) / size);
    List<Link> links =
        IntStream.rangeClosed(Math.max(1, page - AROUND), Math.min(last, page + AROUND))
            .mapToObj(number -> new Link(String.valueOf(number), address + number, number == page))
            .toList();
    return new Pager(
        summary,
        page > 1 ? address + (page - 1) : null,
        page < last ? address + (page + 1) : null,
        links);
  }
}
