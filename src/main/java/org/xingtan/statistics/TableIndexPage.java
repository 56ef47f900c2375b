package org.xingtan.statistics;

import java.util.List;
import org.xingtan.web.Shell;

record TableIndexPage(Shell shell, List<Entry> tables) {
  record Entry(String number, String name, String explanation, List<Link> periods) {}

  record Link(String text, String address) {}
}
