package org.xingtan.coursereview;

import org.xingtan.web.Words;

/// What a standard looks at.
record Criterion(int id, String name, String nameInEnglish, int mostPoints) {
  String name(Words words) {
    return words.chinese() ? name : nameInEnglish;
  }
}
