package org.xingtan.identity;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContext;
import org.xingtan.testing.Browser;
import org.xingtan.web.Caller;

/// A browser in which somebody has signed in.
public final class SignedInBrowser {
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final String PASSWORD = "kapok-in-April";

  private SignedInBrowser() {}

  public static Page cityOffice(ApplicationContext application, int port, int width) {
    String name = "office-" + NUMBER.incrementAndGet();
    var post = new NewAccount.NewPost(Caller.CITY_OFFICE, "市工程办", Scope.city());
    application
        .getBean(NewAccounts.class)
        .create(new NewAccount(name, "程思远", PASSWORD, false, List.of(post)));
    BrowserContext context = Browser.context(port, width);
    Page page = context.newPage();
    page.navigate("/sign-in");
    page.fill("#name", name);
    page.fill("#password", PASSWORD);
    page.click("form.form-plain button");
    return page;
  }
}
