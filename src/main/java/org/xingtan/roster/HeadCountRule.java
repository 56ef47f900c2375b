package org.xingtan.roster;

import java.time.LocalDate;

/// Who counts: in employment on the day, and as these choices say.
public record HeadCountRule(
    LocalDate day, boolean fullTimeOnly, boolean withoutInstitutes, boolean publicOnly) {}
