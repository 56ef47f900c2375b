package org.xingtan.bulletin;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/// What was typed for a new issue.
///
/// @param source `nothing`, `template:progress`, `issue:12` or `correction:12`
/// @param run programme and period: `IT1/1702`
/// @param key tells one sending of the form from another
record IssueForm(
    @Nullable Integer series,
    @Nullable String source,
    @Nullable String run,
    @BindParam("as-of") @Nullable String asOf,
    @BindParam("issued-on") @Nullable String issuedOn,
    @Nullable String deadline,
    @Nullable String key) {

  Issues.Wish wish(LocalDate today) {
    String[] programmeAndPeriod = text(run).split("/", 2);
    return new Issues.Wish(
        series == null ? 0 : series,
        beginning(),
        new Issue.Basis(
            programmeAndPeriod[0],
            programmeAndPeriod.length > 1 ? programmeAndPeriod[1] : "",
            text(asOf)),
        day(issuedOn).orElse(today),
        day(deadline).orElse(null),
        text(key).isEmpty() ? null : key);
  }

  private Issues.Source beginning() {
    String[] kindAndCode = text(source).split(":", 2);
    String code = kindAndCode.length > 1 ? kindAndCode[1] : "";
    return switch (kindAndCode[0]) {
      case "template" -> new Issues.Source.OfTemplate(code);
      case "issue" -> new Issues.Source.OfIssue(number(code));
      case "correction" -> new Issues.Source.Correction(number(code));
      default -> new Issues.Source.Nothing();
    };
  }

  static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  static int number(String typed) {
    return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
  }

  static Optional<LocalDate> day(@Nullable String typed) {
    try {
      return text(typed).isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text(typed)));
    } catch (DateTimeParseException notADay) {
      return Optional.empty();
    }
  }
}
