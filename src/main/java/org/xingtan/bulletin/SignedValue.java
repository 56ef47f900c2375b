package org.xingtan.bulletin;

import org.jspecify.annotations.Nullable;

/// A value as it was signed.
///
/// @param place `f3` or `t12.440106.rate`
/// @param label the place in words
/// @param shown as printed
/// @param counts what it was made of: a count, or numerator/denominator
/// @param people hash over the persons counted; empty where none are
/// @param definition rule, version and day in words
/// @param address of the cell; nothing where nothing opens
record SignedValue(
    String place,
    String label,
    String reference,
    String shown,
    String counts,
    String people,
    String definition,
    @Nullable String address) {}
