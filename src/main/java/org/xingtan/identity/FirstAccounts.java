package org.xingtan.identity;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xingtan.web.Caller;

/// A first start finds nobody who could let others in: it makes the administrator of the city office and the three who look
/// after the system itself, and says their one-time passwords once, on the console and nowhere else.
@Component
@ConditionalOnWebApplication
class FirstAccounts {
  private static final List<First> FIRST =
      List.of(
          new First("admin", "市工程办管理员", Caller.CITY_OFFICE, "市工程办"),
          new First("system-admin", "系统管理员", Caller.SYSTEM_ADMINISTRATOR, "杏坛"),
          new First("security-admin", "安全管理员", Caller.SECURITY_ADMINISTRATOR, "杏坛"),
          new First("audit-admin", "审计管理员", Caller.AUDIT_ADMINISTRATOR, "杏坛"));

  private final AccountStore store;
  private final NewAccounts newAccounts;
  private final Passwords passwords;

  FirstAccounts(AccountStore store, NewAccounts newAccounts, Passwords passwords) {
    this.store = store;
    this.newAccounts = newAccounts;
    this.passwords = passwords;
  }

  private record First(String signInName, String name, Caller role, String scopeName) {}

  @EventListener(ApplicationStartedEvent.class)
  void create() {
    FIRST.stream().filter(first -> !store.anyWith(first.role())).forEach(this::create);
  }

  private void create(First first) {
    String password = passwords.oneTime();
    var post =
        new NewAccount.NewPost(
            first.role(),
            first.scopeName(),
            first.role() == Caller.CITY_OFFICE ? Scope.city() : Scope.none());
    var account = new NewAccount(first.signInName(), first.name(), password, true, List.of(post));
    if (newAccounts.create(account).isPresent()) {
      System.out.println(
          first.name()
              + " signs in as \""
              + first.signInName()
              + "\" with the one-time password \""
              + password
              + "\". It is said only once and must be changed at the first sign-in.");
    }
  }
}
