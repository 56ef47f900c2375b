package org.xingtan.preparation;

import java.util.List;
import org.xingtan.web.Shell;

/// @param stops what must be mended first
/// @param warns what should have been seen
record ReadinessPage(
    Shell shell,
    String up,
    String upLabel,
    String summary,
    List<Finding> stops,
    List<Finding> warns) {}
