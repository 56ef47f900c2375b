package org.xingtan.programme;

import java.time.LocalDate;

/// @param state DRAFT, OPEN or CLOSED
public record Period(
    short id, String code, String name, LocalDate beginsOn, LocalDate endsOn, String state) {}
