package org.xingtan.referencecity;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xingtan.commandline.Command;
import org.xingtan.time.CityTime;

/// `./xingtan city PATH [--small] [--today DAY]` writes the bulk files of the reference city.
@Component
class CityCommand implements Command {

  private final Clock clock;

  CityCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public String name() {
    return "city";
  }

  @Override
  public String usage() {
    return "PATH [--small] [--today DAY]  writes the bulk files of the reference city into a folder";
  }

  @Override
  public int run(List<String> arguments, PrintStream out, PrintStream err) {
    List<String> rest = new ArrayList<>(arguments);
    CitySize size = rest.remove("--small") ? CitySize.SMALL : CitySize.FULL;
    try {
      LocalDate today = today(rest);
      if (rest.size() != 1 || rest.getFirst().startsWith("-")) {
        err.println("city " + usage());
        return MISUSED;
      }
      return write(Path.of(rest.getFirst()), size, today, out, err);
    } catch (DateTimeException e) {
      err.println("--today needs a day such as 2026-11-22: " + e.getMessage());
      return MISUSED;
    }
  }

  private LocalDate today(List<String> rest) {
    int at = rest.indexOf("--today");
    if (at < 0 || at + 1 == rest.size()) {
      return CityTime.dayOf(clock.instant());
    }
    rest.remove(at);
    return LocalDate.parse(rest.remove(at));
  }

  private static int write(
      Path folder, CitySize size, LocalDate today, PrintStream out, PrintStream err) {
    if (today.isBefore(ReferenceCity.EARLIEST_TODAY)) {
      err.println("The reference city needs a day from " + ReferenceCity.EARLIEST_TODAY + " on.");
      return REFUSED;
    }
    try {
      ReferenceCity.write(folder, size, today);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.println("Written to " + folder.toAbsolutePath());
    return DONE;
  }
}
