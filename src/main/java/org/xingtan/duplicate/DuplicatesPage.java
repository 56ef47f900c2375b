package org.xingtan.duplicate;

import org.jspecify.annotations.Nullable;
import org.xingtan.web.PlainTable;
import org.xingtan.web.Shell;

record DuplicatesPage(Shell shell, PlainTable pairs, @Nullable String next) {}
