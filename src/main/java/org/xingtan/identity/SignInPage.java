package org.xingtan.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xingtan.web.Shell;

/// @param notice of what went well before
/// @param then where to go afterwards
/// @param offers other ways to sign in
/// @param readyAccounts those of the reference city; empty when another city is loaded
record SignInPage(
    Shell shell,
    String name,
    String then,
    @Nullable String refusal,
    @Nullable String notice,
    List<SignOnOffers.Offer> offers,
    List<ReadyAccount> readyAccounts) {

  record ReadyAccount(String shows, String name, String signInName, String password) {}
}
