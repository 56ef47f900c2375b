package org.xingtan.programme;

import java.math.BigDecimal;

/// A part of a programme with the rule that completes it.
public record Part(String code, String name, int ordinal, Rule rule, BigDecimal minimum) {

  public enum Rule {
    COURSES,
    HOURS,
    SUBMISSIONS,
    NONE
  }
}
