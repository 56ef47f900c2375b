package org.xingtan.bulletin;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xingtan.web.Shell;

/// Makes the page of an issue's settings.
@Component
class SettingsPages {
  private final Runs runs;

  SettingsPages(Runs runs) {
    this.runs = runs;
  }

  SettingsPage page(Shell shell, Issue issue, SettingsForm form, @Nullable String refused) {
    return new SettingsPage(
        shell.titled("bulletin.tab.settings"),
        IssueHead.of(issue, "settings", shell.words()).refused(refused),
        issue.state().open(),
        issue.address(),
        runs.options(form.run(), shell.words()),
        form);
  }
}
