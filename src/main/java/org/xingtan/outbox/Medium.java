package org.xingtan.outbox;

/// What carries a message.
public enum Medium {
  SMS,
  EMAIL
}
