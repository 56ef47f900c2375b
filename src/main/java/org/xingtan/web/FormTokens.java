package org.xingtan.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Component;

/// The token of a session that every form sends back.
@Component
public class FormTokens {
  /// The usual name: Spring's tests put a repository of their own in the place of this one, which looks for it there.
  private static final String ATTRIBUTE =
      HttpSessionCsrfTokenRepository.class.getName() + ".CSRF_TOKEN";

  private final HttpSessionCsrfTokenRepository stored = new HttpSessionCsrfTokenRepository();

  FormTokens() {
    stored.setSessionAttributeName(ATTRIBUTE);
  }

  CsrfTokenRepository stored() {
    return stored;
  }

  /// Gives the session of the request a new token. It is written together with the session, not by the first page that has a form.
  public void renew(HttpServletRequest request) {
    request.getSession().setAttribute(ATTRIBUTE, stored.generateToken(request));
  }
}
