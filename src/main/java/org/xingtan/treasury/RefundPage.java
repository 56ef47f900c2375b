package org.xingtan.treasury;

import java.util.List;
import org.xingtan.web.Fields;
import org.xingtan.web.Shell;

/// The form by which a paid seat is given back.
record RefundPage(
    Shell shell,
    String back,
    String bill,
    List<BillPage.Fact> facts,
    String explanation,
    Fields form) {}
