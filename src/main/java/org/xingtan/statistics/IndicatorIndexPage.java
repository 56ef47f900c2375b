package org.xingtan.statistics;

import java.util.List;
import org.xingtan.web.Shell;

record IndicatorIndexPage(Shell shell, List<Entry> indicators) {
  record Entry(String code, String name, String rule, String population, String version) {}
}
