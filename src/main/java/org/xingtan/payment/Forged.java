package org.xingtan.payment;

/// What came does not bear the provider's signature.
final class Forged extends Exception {
  private static final long serialVersionUID = 1L;

  Forged() {}

  Forged(Throwable cause) {
    super(cause);
  }
}
