package org.xingtan.transfer;

import java.util.List;

/// Why a cell is refused: a message key below `transfer.reason.` and its values.
record Fault(String reason, List<String> arguments) {

  static Fault of(String reason, String... arguments) {
    return new Fault(reason, List.of(arguments));
  }
}
