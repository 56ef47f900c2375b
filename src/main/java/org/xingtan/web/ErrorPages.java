package org.xingtan.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Every "no" that is not a page's own: what is wrong, in plain words, and for our own mistakes the number under
/// which the log tells more.
@Controller
@ControllerAdvice
class ErrorPages implements ErrorController {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
  private static final Set<Integer> EXPLAINED = Set.of(400, 403, 404, 405, 413, 429, 500);

  private final Shells shells;

  ErrorPages(Shells shells) {
    this.shells = shells;
  }

  @ExceptionHandler(NotFound.class)
  ModelAndView notFound(HttpServletRequest request) {
    return page(request, HttpStatus.NOT_FOUND, null);
  }

  @ExceptionHandler(Forbidden.class)
  ModelAndView forbidden(HttpServletRequest request) {
    return page(request, HttpStatus.FORBIDDEN, null);
  }

  /// Everything else that went wrong, in a filter, a handler or a template, is sent here by the server.
  @RequestMapping("/error")
  @MayCall(Caller.ANYONE)
  ModelAndView error(HttpServletRequest request) {
    HttpStatusCode status = status(request);
    return page(request, status, status.is5xxServerError() ? logged(request) : null);
  }

  private ModelAndView page(
      HttpServletRequest request, HttpStatusCode status, @Nullable String logId) {
    Shell shell = shells.of(request);
    int reason =
        EXPLAINED.contains(status.value()) ? status.value() : status.is4xxClientError() ? 400 : 500;
    String heading = shell.words().of("web.error." + reason + ".heading");
    String explanation = shell.words().of("web.error." + reason + ".explanation");
    return Pages.show(new ErrorPage(shell.withTitle(heading), heading, explanation, logId), status);
  }

  private static HttpStatusCode status(HttpServletRequest request) {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    return status instanceof Integer number ? HttpStatusCode.valueOf(number) : HttpStatus.NOT_FOUND;
  }

  private static String logged(HttpServletRequest request) {
    String id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    Object address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    Throwable cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    LOG.error("{} {} {}", id, request.getMethod(), address, cause);
    return id;
  }
}
