package org.xingtan.statistics;

/// How much of a measure a context has under a key.
record Sum(String context, Measure measure, int key, long value) {}
