package org.xingtan.post;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xingtan.web.Caller;
import org.xingtan.web.Place;

@Configuration(proxyBeanMethods = false)
class PostConfiguration {
  @Bean
  Place postsPlace() {
    return new Place(
        "post.menu",
        "/posts",
        61,
        "person",
        Set.of(Caller.CITY_OFFICE, Caller.AREA_ADMINISTRATOR, Caller.SECURITY_ADMINISTRATOR));
  }
}
