package org.xingtan.web;

import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// Which page of a long list is shown.
///
/// @param count how many there are in all, or which page this is, ready to print; empty where there is nothing to say
public record Pager(String count, @Nullable String previous, @Nullable String next) {
  /// Says nothing of a list in which nothing stands: the list says it itself.
  ///
  /// @param page the first is 1
  /// @param address of a page by its number
  public static Pager of(Words words, int page, int size, int count, IntFunction<String> address) {
    return of(count == 0 ? "" : words.of("web.pager.count", count), page, size, count, address);
  }

  /// With its own words for what it counts.
  public static Pager of(String said, int page, int size, int count, IntFunction<String> address) {
    int last = Math.max(1, Math.ceilDiv(count, size));
    return new Pager(
        said,
        page > 1 ? address.apply(Math.min(page - 1, last)) : null,
        page < last ? address.apply(page + 1) : null);
  }

  /// Of a list that is only read on, from the latest line to earlier ones.
  public static Pager onward(@Nullable String next) {
    return new Pager("", null, next);
  }

  /// Of a list that nobody counts: the page says its own number, unless it is the only one.
  public static Pager uncounted(Words words, int page, boolean more, IntFunction<String> address) {
    return new Pager(
        page > 1 || more ? words.of("web.pager.page", String.valueOf(page)) : "",
        page > 1 ? address.apply(page - 1) : null,
        more ? address.apply(page + 1) : null);
  }

  /// A number that somebody typed into an address.
  public static int page(int typed) {
    return Math.clamp(typed, 1, 10_000);
  }

  public boolean needed() {
    return !count.isEmpty() || previous != null || next != null;
  }
}
