package org.xingtan.checks;

import java.util.List;
import org.xingtan.web.Pager;
import org.xingtan.web.Shell;

record FindingNamesPage(
    Shell shell, String heading, String rule, List<PersonStore.Listed> persons, Pager pager) {}
