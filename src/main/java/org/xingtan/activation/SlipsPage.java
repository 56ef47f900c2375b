package org.xingtan.activation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xingtan.time.CityTime;
import org.xingtan.web.Field.Choice;
import org.xingtan.web.Shell;
import org.xingtan.web.Words;

record SlipsPage(
    Shell shell, @Nullable String refusal, Filter filter, List<Row> rows, Printing printing) {

  record Filter(String q, List<Choice> states) {}

  /// @param name of this printing, sent with the form
  /// @param wholeSchool whether all without a password can be printed at once
  record Printing(String name, boolean wholeSchool, @Nullable String next) {}

  /// @param choosable whether the reader may print a slip
  record Row(
      String number, String name, String school, String state, boolean choosable, String label) {
    static Row of(SlipPeopleStore.Person person, Words words) {
      return new Row(
          person.number(),
          person.name(),
          person.school(),
          state(person, words),
          !person.above(),
          words.of("activation.slips.choose", person.name(), person.number()));
    }

    private static String state(SlipPeopleStore.Person person, Words words) {
      if (person.above()) {
        return words.of("activation.slips.above");
      }
      if (person.slipUntil() != null) {
        return words.of("activation.slips.open", CityTime.minute(person.slipUntil()));
      }
      return words.of(
          "activation.slips.state." + (person.activated() ? "ACTIVATED" : "NOT_ACTIVATED"));
    }
  }
}
