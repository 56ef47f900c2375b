package org.xingtan.bulletin;

import java.util.List;
import org.xingtan.web.Shell;

record SettingsPage(
    Shell shell,
    IssueHead head,
    boolean open,
    String action,
    List<NewIssuePage.Option> runs,
    SettingsForm form) {}
