package org.xingtan.directory;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.xingtan.selection.Requirement;
import org.xingtan.web.Words;

/// What a teacher must finish, in words.
record MyNeeds(Words words) {

  MyselfPage.NeedRow row(Requirement requirement) {
    BigDecimal left = requirement.minimum().subtract(requirement.completed()).max(BigDecimal.ZERO);
    boolean counted = requirement.bySelection();
    return new MyselfPage.NeedRow(
        requirement.run().name(),
        requirement.part(),
        required(requirement),
        counted ? amount(requirement, requirement.completed()) : "—",
        missing(requirement, left),
        requirement.endsOn().toString(),
        todo(requirement));
  }

  private String required(Requirement requirement) {
    if (requirement.bySelection()) {
      return amount(requirement, requirement.minimum());
    }
    return words.of(
        requirement.rule().equals("NONE")
            ? "directory.me.nothing-required"
            : "directory.me.other-rule");
  }

  private String missing(Requirement requirement, BigDecimal left) {
    if (!requirement.bySelection()) {
      return "—";
    }
    return left.signum() == 0
        ? words.of("directory.me.nothing-missing")
        : words.of("directory.me.missing", amount(requirement, left));
  }

  private MyselfPage.@Nullable Todo todo(Requirement requirement) {
    return requirement.bySelection()
            && requirement.missing().signum() > 0
            && requirement.window().open()
        ? new MyselfPage.Todo(
            words.of("directory.me.select", amount(requirement, requirement.missing())),
            "/selection?run=" + requirement.run().code())
        : null;
  }

  private String amount(Requirement requirement, BigDecimal amount) {
    String number = amount.stripTrailingZeros().toPlainString();
    return words.of(
        requirement.rule().equals("HOURS") ? "directory.me.hours" : "directory.me.courses", number);
  }
}
