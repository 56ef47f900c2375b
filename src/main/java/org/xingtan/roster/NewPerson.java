package org.xingtan.roster;

import org.jspecify.annotations.Nullable;

/// Somebody who is to be on the roster.
///
/// @param number nothing: the next one that is free
/// @param sex M or F
/// @param identityKind RESIDENT_ID, HMT_PERMIT, PASSPORT or FOREIGN_PERMIT
public record NewPerson(
    @Nullable String number,
    String name,
    String sex,
    String identityKind,
    PersonalNumber identity,
    @Nullable PersonalNumber mobile) {}
