package org.xingtan.selection;

import java.util.List;
import org.xingtan.web.Shell;

/// Who waits for a section, in order.
record QueuePage(Shell shell, List<Line> lines, CentrePage.Pager pager) {

  record Line(String place, String number, String name, String school, String since) {}
}
