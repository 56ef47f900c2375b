package org.xingtan.staffing;

import java.util.UUID;
import org.xingtan.web.Typed;

/// What goes with every change by hand.
///
/// @param form sent twice, it changes once
/// @param version of the person as it was when the form was shown
record Told(UUID form, String version, String reason) {
  static Told of(Typed typed) {
    return new Told(form(typed.text("form")), typed.text("version"), typed.text("reason"));
  }

  /// A form without a readable key is one that nobody sent before.
  private static UUID form(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException none) {
      return UUID.randomUUID();
    }
  }

  boolean saysWhy() {
    return reason.length() > 1 && reason.length() <= 200;
  }
}
