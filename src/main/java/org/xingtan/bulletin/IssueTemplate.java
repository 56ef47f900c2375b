package org.xingtan.bulletin;

import org.jspecify.annotations.Nullable;
import org.xingtan.statistics.Bilingual;

/// A pattern of an issue.
///
/// @param needsTable a table that must fit programme and period, or the template does not; empty when every one fits
/// @param madeBy who of the office made it; nothing for those that come with the product
record IssueTemplate(
    String code,
    Bilingual name,
    Bilingual explanation,
    String needsTable,
    @Nullable String madeBy) {}
