package org.xingtan.treasury;

import java.math.BigDecimal;

/// A seat on a bill.
///
/// @param state OPEN, PAID, GONE, REFUNDED, or WITHDRAWN for a seat that was given up and is not paid yet
record BillLine(
    int ordinal,
    Due.Seat seat,
    String teacherNumber,
    String teacher,
    String title,
    String run,
    BigDecimal fee,
    String state) {}
