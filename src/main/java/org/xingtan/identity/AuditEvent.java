package org.xingtan.identity;

/// What the audit trail keeps.
public enum AuditEvent {
  SIGN_IN,
  SIGN_OUT,
  IDENTITY_SWITCH,
  PASSWORD_CHANGE,
  ACCOUNT_CREATED,
  POST_ENDED,
  /// A page with names of people was shown; the detail is its filter.
  NAMES_VIEWED,
  /// A full identity number was shown; the detail is the stated purpose.
  IDENTITY_NUMBER_SHOWN,
  EXPORT,
  IMPORT
}
