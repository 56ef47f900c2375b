package org.xingtan.identity;

import java.util.List;

/// Other ways to sign in, offered on the sign-in page. `signon` provides the one bean.
public record SignOnOffers(List<Offer> offers) {

  /// @param label name of the provider, as configured
  public record Offer(String label, String address) {}
}
