package org.xingtan.outbox;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.xingtan.web.Caller;
import org.xingtan.web.Place;

@Configuration(proxyBeanMethods = false)
class OutboxConfiguration {
  /// A medium is switched on by naming its gateway: `xingtan.outbox.sms.gateway`, `xingtan.outbox.email.gateway`.
  @Bean
  Channels channels(Environment settings) {
    return new Channels(
        Stream.of(Medium.values())
            .map(medium -> channel(medium, settings))
            .flatMap(Optional::stream)
            .toList());
  }

  @Bean
  Place outboxPlace() {
    return new Place(
        "outbox.place", "/outbox", 70, "upload", Set.of(Caller.SECURITY_ADMINISTRATOR));
  }

  private static Optional<Channel> channel(Medium medium, Environment settings) {
    String prefix = "xingtan.outbox." + medium.name().toLowerCase(Locale.ROOT);
    return Optional.ofNullable(settings.getProperty(prefix + ".gateway"))
        .filter(gateway -> !gateway.isBlank())
        .map(gateway ->
            new HttpChannel(
                medium, URI.create(gateway), settings.getProperty(prefix + ".token", "")));
  }
}
