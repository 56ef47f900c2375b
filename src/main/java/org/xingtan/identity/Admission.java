package org.xingtan.identity;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Lets in whoever proved elsewhere who they are. The second factor is asked for as after a password.
@Component
public class Admission {
  private final Credentials credentials;
  private final AccountStore store;
  private final Accounts accounts;
  private final People people;

  Admission(Credentials credentials, AccountStore store, Accounts accounts, People people) {
    this.credentials = credentials;
    this.store = store;
    this.accounts = accounts;
    this.people = people;
  }

  /// Where to go now: home, or back to the sign-in page with the reason.
  ///
  /// @param name sign-in name or teacher number for which the provider vouches
  /// @param how such as `CAS`, for the audit trail
  public String admit(HttpServletRequest request, String name, String how) {
    Credentials.@Nullable Holder holder = name.isBlank() ? null : credentials.of(name).holder();
    if (holder == null) {
      accounts.refuse(null, how + "_UNKNOWN");
      return "/sign-in?refused=unknown";
    }
    SignInAnswer answer = accounts.welcome(store.byId(holder.account()).orElseThrow(), how);
    if (answer instanceof SignInAnswer.Welcome welcome) {
      people.open(request, welcome.account().id(), welcome.post().id());
      return "/";
    }
    return "/sign-in?refused=without-post";
  }
}
