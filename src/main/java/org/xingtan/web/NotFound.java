package org.xingtan.web;

/// There is no such thing, or the caller's scope does not show it: both look the same from outside.
public final class NotFound extends RuntimeException {
  public NotFound() {
    super(null, null, false, false);
  }
}
