package org.xingtan.payment;

/// A provider could not be reached, or said no.
final class ProviderFailed extends Exception {
  private static final long serialVersionUID = 1L;

  ProviderFailed(String why) {
    super(why);
  }

  ProviderFailed(Throwable cause) {
    super(String.valueOf(cause.getMessage()), cause);
  }

  String why() {
    return String.valueOf(getMessage());
  }
}
