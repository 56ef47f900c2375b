package org.xingtan.identity;

/// What the audit trail keeps.
public enum AuditEvent {
  SIGN_IN,
  SIGN_OUT,
  IDENTITY_SWITCH,
  PASSWORD_CHANGE,
  ACCOUNT_CREATED,
  /// A one-time slip was printed; the object is the sign-in name it is for.
  SLIP_ISSUED,
  /// A code was written to the outbox; the detail is its medium.
  CODE_SENT,
  /// A slip, a code or a second factor was tried; the detail is why it was refused.
  PROOF,
  SECOND_FACTOR_SET_UP,
  SECOND_FACTOR_REMOVED,
  SESSION_ENDED,
  /// The security administrator forgot the wrong tries of somebody.
  UNLOCKED,
  POST_GIVEN,
  POST_ENDED,
  /// A page with names of people was shown; the detail is its filter.
  NAMES_VIEWED,
  /// A full identity number was shown; the detail is the stated purpose.
  IDENTITY_NUMBER_SHOWN,
  /// Somebody of the roster was changed by hand; the detail is what and why.
  PERSON_CHANGED,
  EXPORT,
  IMPORT
}
