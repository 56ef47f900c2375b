package org.xingtan.identity;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xingtan.web.Caller;

/// A first start finds nobody who could let others in: it makes the administrator of the city office and says the one-time
/// password once, on the console and nowhere else.
@Component
@ConditionalOnWebApplication
class FirstAccount {
  private static final String SIGN_IN_NAME = "admin";

  private final AccountStore store;
  private final NewAccounts newAccounts;
  private final Passwords passwords;

  FirstAccount(AccountStore store, NewAccounts newAccounts, Passwords passwords) {
    this.store = store;
    this.newAccounts = newAccounts;
    this.passwords = passwords;
  }

  @EventListener(ApplicationStartedEvent.class)
  void create() {
    if (store.anyCityOffice()) {
      return;
    }
    String password = passwords.oneTime();
    var post = new NewAccount.NewPost(Caller.CITY_OFFICE, "市工程办", Scope.city());
    var account = new NewAccount(SIGN_IN_NAME, "系统管理员", password, true, List.of(post));
    if (newAccounts.create(account).isPresent()) {
      System.out.println(
          "The first administrator signs in as \""
              + SIGN_IN_NAME
              + "\" with the one-time password \""
              + password
              + "\". It is said only once and must be changed at the first sign-in.");
    }
  }
}
