package org.xingtan.identity;

import org.jspecify.annotations.Nullable;

/// A person who may sign in.
///
/// @param teacherId who it is in the roster; nothing for people outside it
/// @param passwordHash nothing until the account is activated
record Account(
    int id,
    String signInName,
    String name,
    @Nullable Integer teacherId,
    @Nullable String passwordHash,
    Footing footing) {

  /// @param oneTimePassword whether the password was set by somebody else and must be changed first
  /// @param secondFactor whether one is set up
  /// @param published whether the password is an invented one that the sign-in page itself names
  record Footing(boolean oneTimePassword, boolean secondFactor, boolean published) {}
}
