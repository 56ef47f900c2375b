package org.xingtan.centre;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xingtan.web.Shell;

/// What a seat can be given for.
record ExchangePage(
    Shell shell,
    String title,
    String section,
    String attempt,
    List<CentrePage.Offer> offers,
    @Nullable String refusal,
    String request) {}
