package org.xingtan.bulletin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xingtan.edition.WebEdition;
import org.xingtan.web.Shell;

/// A published issue for everybody.
///
/// @param revised said above an issue that has revised values
/// @param corrections notices that correct it
record EditionPage(
    Shell shell,
    WebEdition text,
    List<SignOffPage.Link> files,
    @Nullable String revised,
    List<SignOffPage.Link> corrections) {}
