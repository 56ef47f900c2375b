package org.xingtan.proofreading;

import java.util.List;

/// One thing that can be wrong with a text. Named, without state, with its paragraph in `docs/rules/proofreading.md`.
interface TextRule {
  /// The word under which it stands in remarks, texts and documents.
  String code();

  List<TextRemark> examine(TextMaterial material);
}
