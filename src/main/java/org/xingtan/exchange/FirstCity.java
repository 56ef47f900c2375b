package org.xingtan.exchange;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.xingtan.referencecity.CitySize;
import org.xingtan.referencecity.ReferenceCity;
import org.xingtan.time.CityTime;
import org.xingtan.transfer.ImportWish;
import org.xingtan.transfer.Importer;
import org.xingtan.transfer.Outcome;
import org.xingtan.transfer.Outcome.Verdict;
import org.xingtan.transfer.Progress;

/// A first start on our own database finds nothing to look at: it makes the reference city and imports it the way everybody imports.
/// `XINGTAN_CITY` says which: `full` (the default), `small`, or `none` for who brings a city of their own. A first start that was cut
/// off is repeated by the next.
@Component
@ConditionalOnWebApplication
class FirstCity implements ApplicationRunner {

  static final String SOURCE = "reference city";

  private static final Bringer BRINGER = Bringer.FIRST_START;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Imports imports;
  private final KeptImports kept;
  private final FirstOffice office;
  private final Importer importer;
  private final Environment environment;
  private final Clock clock;
  private final PrintStream out = System.out;

  FirstCity(
      Imports imports,
      KeptImports kept,
      FirstOffice office,
      Importer importer,
      Environment environment,
      Clock clock) {
    this.imports = imports;
    this.kept = kept;
    this.office = office;
    this.importer = importer;
    this.environment = environment;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    String wanted = wanted();
    if (!wanted.equals("none") && !kept.anyLoaded()) {
      load(CitySize.valueOf(wanted.toUpperCase(Locale.ROOT)));
    }
    if (kept.isLoaded(SOURCE)) {
      office.open();
    }
  }

  /// A server that somebody else runs is left alone unless they say otherwise.
  private String wanted() {
    boolean ours = environment.getProperty("XINGTAN_DATABASE_URL", "embedded").equals("embedded");
    return environment.getProperty("XINGTAN_CITY", ours ? "full" : "none").toLowerCase(Locale.ROOT);
  }

  private void load(CitySize size) throws IOException {
    out.println("This is a first start: making the reference city (XINGTAN_CITY=none would not).");
    int id = imports.prepare(BRINGER, SOURCE);
    ReferenceCity.write(imports.folder(id), size, CityTime.dayOf(clock.instant()));
    // The last owner of the right to import may have been killed a moment ago: the database needs a
    // second to notice.
    importer.awaitTurn(PATIENCE);
    Outcome outcome = imports.perform(imports.ask(id, BRINGER, ImportWish.load()), this::tell);
    if (outcome.verdict() != Verdict.LOADED) {
      outcome.complaints().told().forEach(out::println);
      throw new IllegalStateException("The reference city was not imported: " + outcome.verdict());
    }
    KeptFiles.remove(imports.folder(id));
    Thread.ofPlatform().name("exchange-tidy").daemon().start(importer::tidy);
  }

  private void tell(Progress.Phase phase, String sheet, long rows) {
    switch (phase) {
      case READING -> out.printf("  reading %s: %,d rows%n", sheet, rows);
      case APPLYING -> out.printf("  storing %s: %,d rows%n", sheet, rows);
      case SETTLING -> out.println("  bringing the figures in line");
      case CHECKING, COMPARING, REMOVING -> {}
    }
  }
}
