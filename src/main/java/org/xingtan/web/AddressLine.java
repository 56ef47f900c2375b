package org.xingtan.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// The last line of a start: where to look.
@Component
@ConditionalOnWebApplication
class AddressLine {
  private final Environment environment;

  AddressLine(Environment environment) {
    this.environment = environment;
  }

  @EventListener
  void print(ApplicationReadyEvent ready) {
    System.out.println(
        "Xingtan is ready: http://localhost:"
            + environment.getRequiredProperty("local.server.port")
            + "/");
  }
}
