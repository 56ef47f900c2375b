package org.xingtan.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContext;
import org.xingtan.testing.Browser;
import org.xingtan.testing.Visitor;
import org.xingtan.web.Caller;

/// A browser in which somebody has signed in.
public final class SignedInBrowser {
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final String PASSWORD = "kapok-in-April";

  private SignedInBrowser() {}

  /// @param name to sign in with
  public record Person(Identity identity, String name, String password, Visitor visitor) {
    public int account() {
      return identity.accountId();
    }

    /// A browser of their own, in which they have signed in.
    public Page browser(int port, int width, String language) {
      Page page = Browser.page(port, width);
      page.navigate("/sign-in?lang=" + language);
      page.fill("#name", name);
      page.fill("#password", password);
      page.click("form.form-plain button");
      return page;
    }
  }

  /// People who have signed in with a plain browser.
  public static final class People {
    private final ApplicationContext application;
    private final int port;

    public People(ApplicationContext application, int port) {
      this.application = application;
      this.port = port;
    }

    public Visitor schoolAdministrator(int school) {
      return with(Caller.SCHOOL_ADMINISTRATOR, "杏林小学", Scope.school(school));
    }

    public Visitor areaAdministrator(int area) {
      return with(Caller.AREA_ADMINISTRATOR, "天河区", Scope.area((short) area));
    }

    public Visitor cityOffice() {
      return with(Caller.CITY_OFFICE, "市工程办", Scope.city());
    }

    public Visitor administrator(Caller role) {
      return with(role, "杏坛", Scope.none());
    }

    /// Gives somebody of the roster a second post.
    public void alsoAreaAdministrator(int teacher, String name, int area) {
      int account =
          application.getBean(Credentials.class).ofTeacher(teacher).orElseThrow().account();
      application
          .getBean(AccountStore.class)
          .insertPost(
              account,
              new NewAccount.NewPost(Caller.AREA_ADMINISTRATOR, name, Scope.area((short) area)),
              LocalDate.of(2021, 8, 1));
    }

    /// Somebody who holds one post, and has signed in once.
    public Person somebody(Caller role) {
      return person(
          role,
          "天河区",
          switch (role) {
            case CITY_OFFICE -> Scope.city();
            case AREA_ADMINISTRATOR -> Scope.area((short) 1);
            case SCHOOL_ADMINISTRATOR -> Scope.school(1);
            case TEACHER -> Scope.own(1000 + NUMBER.incrementAndGet());
            default -> Scope.none();
          });
    }

    private Visitor with(Caller role, String scopeName, Scope scope) {
      return person(role, scopeName, scope).visitor();
    }

    private Person person(Caller role, String scopeName, Scope scope) {
      return person("程思远", role, scopeName, scope);
    }

    /// @param called what the person is called on pages
    public Person person(String called, Caller role, String scopeName, Scope scope) {
      String name = "visitor-" + NUMBER.incrementAndGet();
      var post = new NewAccount.NewPost(role, scopeName, scope);
      int account =
          application
              .getBean(NewAccounts.class)
              .create(new NewAccount(name, called, PASSWORD, false, List.of(post)))
              .orElseThrow();
      Visitor visitor = new Visitor(port);
      visitor.signIn(name, PASSWORD);
      Identity identity = new Identity(account, 0, called, role, scopeName, scope);
      return new Person(identity, name, PASSWORD, visitor);
    }
  }

  public static Page cityOffice(ApplicationContext application, int port, int width) {
    String name = "office-" + NUMBER.incrementAndGet();
    var post = new NewAccount.NewPost(Caller.CITY_OFFICE, "市工程办", Scope.city());
    application
        .getBean(NewAccounts.class)
        .create(new NewAccount(name, "程思远", PASSWORD, false, List.of(post)));
    Page page = Browser.page(port, width);
    Browser.signIn(page, name, PASSWORD);
    return page;
  }

  /// With one of the ready accounts of the reference city.
  public static Page readyAccount(String name, int port, int width, String language) {
    Page page = Browser.page(port, width);
    page.navigate("/sign-in?lang=" + language);
    page.locator("#name").fill(name);
    page.locator("#password").fill("xingtan-" + name);
    page.locator("main button").first().click();
    assertThat(page.locator(".person-menu").count()).as("%s is signed in", name).isEqualTo(1);
    return page;
  }
}
