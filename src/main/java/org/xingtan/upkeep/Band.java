package org.xingtan.upkeep;

/// Pass rates of a course's last period, in bands that never overlap; whoever nobody selected, or was never offered, apart.
enum Band {
  GE90,
  GE80,
  GE70,
  GE60,
  LT60,
  NOBODY,
  NEVER
}
