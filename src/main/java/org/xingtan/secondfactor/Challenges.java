package org.xingtan.secondfactor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What a browser has to sign. Each is good for one answer in the session that asked for it.
@Component
class Challenges {
  private static final String ATTRIBUTE = "passkey-challenge";
  private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

  private final SecureRandom random = new SecureRandom();

  String fresh(HttpServletRequest request) {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    String text = TEXT.encodeToString(bytes);
    request.getSession().setAttribute(ATTRIBUTE, text);
    return text;
  }

  Optional<Relying.Asked> take(HttpServletRequest request) {
    HttpSession session = request.getSession();
    Object text = session.getAttribute(ATTRIBUTE);
    session.removeAttribute(ATTRIBUTE);
    return text instanceof String challenge
        ? Optional.of(
            new Relying.Asked(
                origin(request), request.getServerName(), Base64.getUrlDecoder().decode(challenge)))
        : Optional.empty();
  }

  private static String origin(HttpServletRequest request) {
    int port = request.getServerPort();
    boolean usual = port == (request.isSecure() ? 443 : 80);
    return request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + port);
  }
}
