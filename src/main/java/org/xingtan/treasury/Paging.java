package org.xingtan.treasury;

import java.util.List;
import org.springframework.web.util.UriComponentsBuilder;
import org.xingtan.web.Pager;
import org.xingtan.web.Words;

/// Lists of money that nobody counts: one is asked for one line more than a page holds.
final class Paging {
  static final int PAGE = 50;

  private Paging() {}

  static int offset(int page) {
    return (page - 1) * PAGE;
  }

  static <T> List<T> shown(List<T> found) {
    return found.subList(0, Math.min(PAGE, found.size()));
  }

  static Pager pager(Words words, UriComponentsBuilder address, int page, List<?> found) {
    return Pager.uncounted(words, page, found.size() > PAGE, other -> at(address, other));
  }

  private static String at(UriComponentsBuilder address, int page) {
    return address.cloneBuilder().replaceQueryParam("page", page).build().encode().toUriString();
  }
}
