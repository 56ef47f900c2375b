package org.xingtan.exchange;

import java.util.List;

/// Why a cell is refused: a message key below `exchange.reason.` and its values.
record Fault(String reason, List<String> arguments) {

  static Fault of(String reason, String... arguments) {
    return new Fault(reason, List.of(arguments));
  }
}
