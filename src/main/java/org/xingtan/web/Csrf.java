package org.xingtan.web;

import java.util.function.Supplier;
import org.springframework.security.web.csrf.CsrfToken;

/// The token that every form sends back. Asking for it opens a session, so pages without a form do not ask.
public final class Csrf {
  private final Supplier<CsrfToken> token;

  Csrf(Supplier<CsrfToken> token) {
    this.token = token;
  }

  public String parameter() {
    return token.get().getParameterName();
  }

  public String token() {
    return token.get().getToken();
  }
}
