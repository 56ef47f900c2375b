package org.xingtan.web;

import org.jspecify.annotations.Nullable;

record ErrorPage(Shell shell, String heading, String explanation, @Nullable String logId) {}
