package org.xingtan.activation;

import org.springframework.web.bind.annotation.BindParam;

/// Who one is, as typed, and the password one wants.
record ChosenPassword(
    @BindParam("name") String name,
    @BindParam("wanted") String wanted,
    @BindParam("again") String again) {

  ChosenPassword {
    name = name == null ? "" : name;
    wanted = wanted == null ? "" : wanted;
    again = again == null ? "" : again;
  }

  boolean typedTwice() {
    return wanted.equals(again);
  }
}
