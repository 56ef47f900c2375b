package org.xingtan.identity;

import java.util.List;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.xingtan.web.Caller;

/// Requests of somebody who is signed in: `browser.get().uri("/schools").with(As.areaAdministrator(area))`. Posts need
/// `.with(csrf())` of spring-security-test as well.
public final class As {
  private As() {}

  public static RequestPostProcessor cityOffice() {
    return person(Caller.CITY_OFFICE, "市工程办", Scope.city());
  }

  /// Somebody else in the same office.
  public static RequestPostProcessor colleague() {
    return person(2, "何静", Caller.CITY_OFFICE, "市工程办", Scope.city());
  }

  /// A third person of that office.
  public static RequestPostProcessor deputy() {
    return person(3, "陆远", Caller.CITY_OFFICE, "市工程办", Scope.city());
  }

  public static RequestPostProcessor areaAdministrator(int area) {
    return person(Caller.AREA_ADMINISTRATOR, "天河区", Scope.area((short) area));
  }

  public static RequestPostProcessor schoolAdministrator(int school) {
    return person(Caller.SCHOOL_ADMINISTRATOR, "天河一小", Scope.school(school));
  }

  public static RequestPostProcessor teacher(int teacher) {
    return person(Caller.TEACHER, "天河一小", Scope.own(teacher));
  }

  public static RequestPostProcessor provider(int provider) {
    return person(Caller.PROVIDER, "云杉教育", Scope.provider(provider));
  }

  public static RequestPostProcessor courseReviewer() {
    return person(Caller.COURSE_REVIEWER, "", Scope.none());
  }

  /// Somebody with an account of their own.
  public static RequestPostProcessor courseReviewer(int account) {
    return person(account, "林晓", Caller.COURSE_REVIEWER, "", Scope.none());
  }

  /// One of the three who look after the system itself: system, security, audit.
  public static RequestPostProcessor administrator(Caller role) {
    return person(role, "杏坛", Scope.none());
  }

  private static RequestPostProcessor person(Caller role, String scopeName, Scope scope) {
    return person(1, "林晓", role, scopeName, scope);
  }

  private static RequestPostProcessor person(
      int account, String name, Caller role, String scopeName, Scope scope) {
    Post post = new Post(account, role, scopeName, scope);
    SignedIn person =
        new SignedIn(
            account, name, new Account.Footing(false, false, false), true, List.of(post), post);
    return request -> {
      request.setAttribute(People.REMEMBERED, person);
      return request;
    };
  }
}
