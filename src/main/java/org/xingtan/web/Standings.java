package org.xingtan.web;

import jakarta.servlet.http.HttpServletRequest;

/// Tells as what a request asks. `identity` provides the one bean; without it everybody is a visitor.
public interface Standings {
  Standing of(HttpServletRequest request);
}
