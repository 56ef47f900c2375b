package org.xingtan.figure;

import java.util.List;
import org.xingtan.web.Shell;

/// The search for figures, with the list of what was found.
record FigureSearchPage(Shell shell, Asked asked, List<Period> periods, FigureHitsPage found) {
  record Asked(String q, String asOf) {}

  record Period(String code, String name, boolean chosen) {}
}
