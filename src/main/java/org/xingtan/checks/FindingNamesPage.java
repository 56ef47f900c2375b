package org.xingtan.checks;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xingtan.web.Shell;

record FindingNamesPage(
    Shell shell,
    String heading,
    String rule,
    List<PersonStore.Listed> persons,
    @Nullable String before,
    @Nullable String after,
    String place) {}
