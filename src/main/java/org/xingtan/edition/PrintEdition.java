package org.xingtan.edition;

import java.util.List;
import java.util.Map;

/// A document in print.
///
/// @param pageOf on which page each heading, table and chart begins, by its anchor
/// @param unknown characters that no font has; each is printed as 〓
public record PrintEdition(
    byte[] pdf, int pages, Map<String, Integer> pageOf, List<String> unknown) {}
