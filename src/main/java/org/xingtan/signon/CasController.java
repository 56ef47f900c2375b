package org.xingtan.signon;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Admission;
import org.xingtan.identity.BeforeAnythingElse;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.NotFound;
import org.xingtan.web.Pages;

/// Sign-in through a CAS server. The service address carries a value that only this session knows, so that nobody can be
/// signed in with somebody else's ticket.
@Controller
@BeforeAnythingElse
class CasController {
  static final String START = "/sign-on/cas";
  private static final String STATE = "cas-state";

  private final Optional<CasSettings> settings;
  private final Optional<CasTickets> tickets;
  private final Admission admission;
  private final SecureRandom random = new SecureRandom();

  CasController(Environment environment, Admission admission) {
    this.settings = CasSettings.of(environment);
    this.tickets = settings.map(CasTickets::new);
    this.admission = admission;
  }

  @GetMapping(START)
  @MayCall(Caller.ANYONE)
  ModelAndView newForm(HttpServletRequest request) {
    CasSettings cas = settings.orElseThrow(NotFound::new);
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    String state = HexFormat.of().formatHex(bytes);
    request.getSession().setAttribute(STATE, state);
    return Pages.goTo(
        cas.server()
            + "/login?service="
            + URLEncoder.encode(service(request, state), StandardCharsets.UTF_8));
  }

  @GetMapping("/sign-on/cas/answer")
  @MayCall(Caller.ANYONE)
  ModelAndView create(
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String ticket,
      @RequestParam(defaultValue = "") String state) {
    CasTickets server = tickets.orElseThrow(NotFound::new);
    HttpSession session = request.getSession();
    Object expected = session.getAttribute(STATE);
    session.removeAttribute(STATE);
    if (ticket.isEmpty() || !state.equals(expected)) {
      return Pages.goTo("/sign-in?refused=sign-on");
    }
    return server
        .nameOf(ticket, service(request, state))
        .map(name -> Pages.goTo(admission.admit(request, name, "CAS")))
        .orElseGet(() -> Pages.goTo("/sign-in?refused=sign-on"));
  }

  private static String service(HttpServletRequest request, String state) {
    int port = request.getServerPort();
    boolean usual = port == (request.isSecure() ? 443 : 80);
    return request.getScheme()
        + "://"
        + request.getServerName()
        + (usual ? "" : ":" + port)
        + "/sign-on/cas/answer?state="
        + state;
  }
}
