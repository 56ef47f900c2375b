package org.xingtan.bulletin;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/// What was typed as settings of an issue.
record SettingsForm(
    @Nullable String title,
    @Nullable Integer year,
    @BindParam("in-year") @Nullable Integer inYear,
    @BindParam("in-all") @Nullable Integer inAll,
    @BindParam("issued-on") @Nullable String issuedOn,
    @BindParam("as-of") @Nullable String asOf,
    @Nullable String run,
    @BindParam("print-run") @Nullable Integer printRun,
    @Nullable String secrecy,
    @Nullable String deadline,
    @Nullable Integer version) {

  static SettingsForm of(Issue issue) {
    String secrecy = issue.print().secrecy();
    return new SettingsForm(
        issue.title(),
        issue.number().year(),
        issue.number().inYear(),
        issue.number().inAll(),
        issue.issuedOn().toString(),
        issue.basis().asOf(),
        issue.basis().programme() + "/" + issue.basis().period(),
        issue.print().run(),
        secrecy == null ? "" : secrecy,
        issue.deadline() == null ? "" : String.valueOf(issue.deadline()),
        issue.version());
  }

  /// What was left out stays as it was.
  Issue applied(Issue issue) {
    String[] codes = IssueForm.text(run).split("/", 2);
    Issue.Number number = issue.number();
    return new Issue(
        issue.id(),
        issue.series(),
        new Issue.Number(
            year == null ? number.year() : Math.clamp(year, 1990, 2100),
            inYear == null ? number.inYear() : Math.clamp(inYear, 1, 10_000),
            inAll == null ? number.inAll() : Math.clamp(inAll, 1, 100_000)),
        CleanText.of(IssueForm.text(title)).text(),
        IssueForm.day(issuedOn).orElse(issue.issuedOn()),
        codes.length < 2
            ? new Issue.Basis(
                issue.basis().programme(), issue.basis().period(), IssueForm.text(asOf))
            : new Issue.Basis(codes[0], codes[1], IssueForm.text(asOf)),
        new Series.Print(
            printRun == null ? issue.print().run() : Math.clamp(printRun, 0, 1_000_000),
            IssueForm.text(secrecy).isEmpty() ? null : IssueForm.text(secrecy)),
        IssueForm.day(deadline).orElse(null),
        issue.origin(),
        issue.state(),
        issue.author(),
        version == null ? 0 : version);
  }
}
