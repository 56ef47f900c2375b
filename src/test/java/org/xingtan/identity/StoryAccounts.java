package org.xingtan.identity;

import com.microsoft.playwright.Page;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.xingtan.web.Caller;

/// Accounts for tests in a real browser.
public final class StoryAccounts {
  private static final String PASSWORD = "kapok-in-April";

  private StoryAccounts() {}

  public static void cityOffice(ApplicationContext application, String name) {
    create(application, name, new NewAccount.NewPost(Caller.CITY_OFFICE, "市工程办", Scope.city()));
  }

  public static void areaAdministrator(ApplicationContext application, String name, int area) {
    create(
        application,
        name,
        new NewAccount.NewPost(Caller.AREA_ADMINISTRATOR, "天河区", Scope.area((short) area)));
  }

  public static void signIn(Page page, String name) {
    page.navigate("/sign-in");
    page.locator("input[name=name]").fill(name);
    page.locator("input[name=password]").fill(PASSWORD);
    page.locator("main button[type=submit], main form button").first().click();
  }

  private static void create(ApplicationContext application, String name, NewAccount.NewPost post) {
    application
        .getBean(NewAccounts.class)
        .create(new NewAccount(name, "林晓", PASSWORD, false, List.of(post)));
  }
}
