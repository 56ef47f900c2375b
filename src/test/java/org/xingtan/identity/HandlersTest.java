package org.xingtan.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.xingtan.testing.XingtanTest;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;

/// Walks over every address of the application: none is open that does not say so.
@XingtanTest
class HandlersTest {
  private static final Map<Caller, RequestPostProcessor> CALLERS =
      Map.of(
          Caller.CITY_OFFICE, As.cityOffice(),
          Caller.AREA_ADMINISTRATOR, As.areaAdministrator(1),
          Caller.SCHOOL_ADMINISTRATOR, As.schoolAdministrator(1),
          Caller.TEACHER, As.teacher(1),
          Caller.PROVIDER, As.provider(1),
          Caller.COURSE_REVIEWER, As.courseReviewer(),
          Caller.SYSTEM_ADMINISTRATOR, As.administrator(Caller.SYSTEM_ADMINISTRATOR),
          Caller.SECURITY_ADMINISTRATOR, As.administrator(Caller.SECURITY_ADMINISTRATOR),
          Caller.AUDIT_ADMINISTRATOR, As.administrator(Caller.AUDIT_ADMINISTRATOR));

  private final RequestMappingHandlerMapping mapping;
  private final MockMvcTester browser;

  HandlersTest(
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
      MockMvcTester browser) {
    this.mapping = mapping;
    this.browser = browser;
  }

  @Test
  void every_handler_says_who_may_call_it() {
    assertThat(mapping.getHandlerMethods().values())
        .isNotEmpty()
        .allSatisfy(handler ->
            assertThat(handler.getMethodAnnotation(MayCall.class)).as("%s", handler).isNotNull());
  }

  @Test
  void a_stranger_is_sent_to_sign_in_from_every_page_that_is_not_for_anyone() {
    for (Address address : Address.all(mapping)) {
      if (!address.callers().contains(Caller.ANYONE)) {
        assertThat(ask(address, request -> request))
            .as("%s", address)
            .hasStatus(302)
            .redirectedUrl()
            .startsWith("/sign-in");
      }
    }
  }

  @Test
  void every_role_is_refused_where_it_is_not_named() {
    for (Address address : Address.all(mapping)) {
      boolean open =
          address.callers().contains(Caller.ANYONE) || address.callers().contains(Caller.SIGNED_IN);
      CALLERS.forEach((caller, person) -> {
        if (!open && !address.callers().contains(caller)) {
          assertThat(ask(address, person)).as("%s by %s", address, caller).hasStatus(403);
        }
      });
    }
  }

  private MvcTestResult ask(Address address, RequestPostProcessor person) {
    return browser
        .method(address.method())
        .uri(address.filled("1"))
        .with(csrf())
        .with(person)
        .exchange();
  }
}
