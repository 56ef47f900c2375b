package org.xingtan.web;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/// How people sign in and out. `identity` provides the one bean; the headers and the rest of the chain are set here.
public interface SignIn {
  void configure(HttpSecurity http) throws Exception;
}
