package org.xingtan.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An enrolment of one's own that was not withdrawn.
record MyEnrolment(
    String period,
    String course,
    String section,
    LocalDate selectedOn,
    boolean paid,
    boolean started,
    @Nullable LocalDate completedOn) {}
