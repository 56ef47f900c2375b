package org.xingtan.centre;

import java.util.List;
import org.xingtan.web.Shell;

/// What a person means to select, with what it adds up to and what speaks against it.
///
/// @param request key of the form; sent twice it asks once
record BasketPage(
    Shell shell, List<Line> lines, String total, List<String> warnings, String request) {

  /// @param problem what would be answered now, when it is a no
  record Line(CentrePage.Offer offer, String problem) {}
}
