package org.xingtan.proofreading;

import java.util.ArrayList;
import java.util.List;
import org.xingtan.figure.BoundText;
import org.xingtan.figure.Figures;
import org.xingtan.figure.Standpoint;
import org.xingtan.identity.Scope;
import org.xingtan.web.Words;

/// Texts read and looked through, as an issue is.
record Examined(Figures figures, TextChecks checks, Standpoint issue, Words words) {
  List<TextRemark> remarks(String... texts) {
    return checks.examine(passages(texts), issue, Scope.city(), words);
  }

  List<TextRemark> ofRule(String rule, String... texts) {
    return remarks(texts).stream().filter(remark -> remark.rule().equals(rule)).toList();
  }

  List<Passage> passages(String... texts) {
    List<Passage> passages = new ArrayList<>();
    for (int place = 0; place < texts.length; place++) {
      BoundText text = BoundText.parse(texts[place]);
      passages.add(
          Passage.of(
              Integer.toString(place),
              text,
              figures.read(text.references(), issue, Scope.city(), words)));
    }
    return passages;
  }
}
