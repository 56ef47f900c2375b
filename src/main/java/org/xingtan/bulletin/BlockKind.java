package org.xingtan.bulletin;

enum BlockKind {
  HEADING,
  PARAGRAPH,
  TABLE,
  CHART,
  CONTENTS,
  PAGE_BREAK;

  boolean hasWords() {
    return this == HEADING || this == PARAGRAPH;
  }

  boolean bindsTable() {
    return this == TABLE || this == CHART;
  }
}
