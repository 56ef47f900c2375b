package org.xingtan.bulletin;

import org.xingtan.statistics.Bilingual;

/// A pattern of an issue.
///
/// @param needsTable a table that must fit programme and period, or the template does not
record IssueTemplate(String code, Bilingual name, Bilingual explanation, String needsTable) {}
