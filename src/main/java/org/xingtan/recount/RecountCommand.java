package org.xingtan.recount;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xingtan.commandline.Command;
import org.xingtan.time.CityTime;

/// `./xingtan audit`.
@Component
class RecountCommand implements Command {
  private final Recount recount;
  private final Clock clock;

  RecountCommand(Recount recount, Clock clock) {
    this.recount = recount;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "audit";
  }

  @Override
  public String usage() {
    return "[DAY]  recounts everything from the facts, as of the end of DAY (today), and prints where the kept counts differ";
  }

  @Override
  public int run(List<String> arguments, PrintStream out, PrintStream err) {
    Optional<LocalDate> day = day(arguments);
    if (day.isEmpty()) {
      err.println("./xingtan audit " + usage());
      return MISUSED;
    }
    Instant begun = clock.instant();
    List<Difference> differences = recount.differences(CityTime.endOf(day.get()));
    differences.forEach(difference -> out.println(difference.line()));
    Duration taken = Duration.between(begun, clock.instant());
    out.printf(
        "%d differences as of %s, recounted in %.1f s%n",
        differences.size(), day.get(), taken.toMillis() / 1000.0);
    return differences.isEmpty() ? DONE : REFUSED;
  }

  private Optional<LocalDate> day(List<String> arguments) {
    try {
      return switch (arguments.size()) {
        case 0 -> Optional.of(CityTime.dayOf(clock.instant()));
        case 1 -> Optional.of(LocalDate.parse(arguments.getFirst()));
        default -> Optional.empty();
      };
    } catch (DateTimeParseException notADay) {
      return Optional.empty();
    }
  }
}
