package org.xingtan.checks;

import java.util.List;

/// One thing that can be wrong with figures. Named, without state, with its paragraph in `docs/rules/checks.md`.
interface Rule {
  /// The word under which the rule stands in reports, texts and documents.
  String code();

  List<Finding> examine(Material material, Evidence evidence);
}
