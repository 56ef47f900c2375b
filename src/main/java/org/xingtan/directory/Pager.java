package org.xingtan.directory;

import org.jspecify.annotations.Nullable;

/// Below a list: how many there are, and the pages beside this one.
record Pager(String count, @Nullable String previous, @Nullable String next) {}
