package org.xingtan.recount;

import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.xingtan.time.CityTime;

/// For the tests of other rooms: where the journal or the roll-ups differ from the facts at the end of a day.
public final class Audited {
  private Audited() {}

  public static List<String> differences(ApplicationContext application, String day) {
    return application
        .getBean(Recount.class)
        .differences(CityTime.endOf(LocalDate.parse(day)))
        .stream()
        .map(Difference::line)
        .toList();
  }
}
