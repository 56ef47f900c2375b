package org.xingtan.seating;

import java.util.List;
import org.xingtan.web.Pager;
import org.xingtan.web.Shell;

/// Who waits for a section, in order.
record QueuePage(Shell shell, List<Line> lines, Pager pager) {

  record Line(String place, String number, String name, String school, String since) {}
}
