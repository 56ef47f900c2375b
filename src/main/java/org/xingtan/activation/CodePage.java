package org.xingtan.activation;

import org.jspecify.annotations.Nullable;
import org.xingtan.web.Shell;

record CodePage(Shell shell, String name, @Nullable String refusal) {}
