package org.xingtan.web;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/// How people sign in and out. `identity` provides one bean, each other way to sign in another; the headers and the rest of the chain are set here.
public interface SignIn {
  void configure(HttpSecurity http) throws Exception;
}
