package org.xingtan.activation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xingtan.web.Shell;

/// @param ways by which a code can be sent; empty when none is switched on
record ActivationPage(Shell shell, String name, @Nullable String refusal, List<Way> ways) {

  record Way(String medium, String label) {}
}
