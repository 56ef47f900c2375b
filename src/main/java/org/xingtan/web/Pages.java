package org.xingtan.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.ModelAndView;

/// What a handler returns: a page record shown by the template of its name, or the way to another page.
public final class Pages {
  static final String PAGE = "page";

  private Pages() {}

  /// `org.xingtan.enrolment.SectionRosterPage` is shown by `enrolment/sectionRoster.jte`.
  public static ModelAndView show(Record page) {
    return show(page, HttpStatus.OK);
  }

  public static ModelAndView show(Record page, HttpStatusCode status) {
    return shown(page, status);
  }

  /// The same form again with what is wrong, after a refusal.
  public static ModelAndView refuse(Record page) {
    return show(page, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  /// After a form has done its work. The address is one of our own and already encoded.
  public static ModelAndView goTo(String address) {
    return new ModelAndView("redirect:" + address);
  }

  private static ModelAndView shown(Record page, HttpStatusCode status) {
    ModelAndView view = new ModelAndView(template(page.getClass()), PAGE, page);
    view.setStatus(status);
    return view;
  }

  static String template(Class<?> page) {
    String name = page.getSimpleName();
    String base = name.endsWith("Page") ? name.substring(0, name.length() - "Page".length()) : name;
    String packageName = page.getPackageName();
    String room = packageName.substring(packageName.lastIndexOf('.') + 1);
    return room + "/" + Character.toLowerCase(base.charAt(0)) + base.substring(1);
  }
}
