package org.xingtan.web;

/// The caller may not do this as what they act now.
public final class Forbidden extends RuntimeException {
  public Forbidden() {
    super(null, null, false, false);
  }
}
