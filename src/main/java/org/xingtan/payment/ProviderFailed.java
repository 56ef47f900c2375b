package org.xingtan.payment;

/// A provider could not be reached, or said no.
final class ProviderFailed extends Exception {
  private static final long serialVersionUID = 1L;

  ProviderFailed(String why) {
    super(why);
  }

  ProviderFailed(Throwable cause) {
    super(said(cause), cause);
  }

  /// The libraries print the whole signed request behind what happened; that does not belong in a log.
  private static String said(Throwable cause) {
    return String.valueOf(cause.getMessage())
        .lines()
        .findFirst()
        .orElse("")
        .replaceAll(" for URL:.*", "");
  }

  String why() {
    return String.valueOf(getMessage());
  }
}
