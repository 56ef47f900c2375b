package org.xingtan.programme;

import java.time.LocalDate;
import java.util.List;

/// A period as it is wanted.
///
/// @param programmes codes of those that run in it
public record PeriodOrder(
    String code, String name, LocalDate beginsOn, LocalDate endsOn, List<String> programmes) {}
