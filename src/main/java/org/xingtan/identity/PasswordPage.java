package org.xingtan.identity;

import org.jspecify.annotations.Nullable;
import org.xingtan.web.Shell;

record PasswordPage(Shell shell, boolean oneTime, @Nullable String refusal) {}
