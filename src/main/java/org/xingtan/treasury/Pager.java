package org.xingtan.treasury;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.xingtan.web.Words;

/// Below a list: where one is, and the pages beside it. A list is asked for one line more than a page holds.
record Pager(Words words, String count, @Nullable String previous, @Nullable String next) {
  static final int PAGE = 50;

  static int page(int asked) {
    return Math.clamp(asked, 1, 10_000);
  }

  static int offset(int page) {
    return (page - 1) * PAGE;
  }

  static <T> List<T> shown(List<T> found) {
    return found.subList(0, Math.min(PAGE, found.size()));
  }

  static Pager of(Words words, UriComponentsBuilder address, int page, List<?> found) {
    return new Pager(
        words,
        words.of("treasury.page", String.valueOf(page)),
        page > 1 ? at(address, page - 1) : null,
        found.size() > PAGE ? at(address, page + 1) : null);
  }

  private static String at(UriComponentsBuilder address, int page) {
    return address.cloneBuilder().replaceQueryParam("page", page).build().encode().toUriString();
  }
}
