package org.xingtan.printed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.web.util.UriComponentsBuilder;
import org.xingtan.identity.Scope;
import org.xingtan.printed.ComparedTable.Source;
import org.xingtan.statistics.AsOf;
import org.xingtan.statistics.StatisticsTable;
import org.xingtan.statistics.TableRequest;
import org.xingtan.statistics.Tables;
import org.xingtan.web.Words;

/// Tables as computed, beside what was printed of them. For the city office: print speaks of the whole city.
@Service
public class Comparisons {
  private final PrintedStore store;
  private final Tables tables;

  Comparisons(PrintedStore store, Tables tables) {
    this.store = store;
    this.tables = tables;
  }

  /// The printed tables of all publications, by publication and day.
  public List<Source> printed() {
    return store.tables("");
  }

  /// A printed table with its title.
  record PrintedTable(Source source, String title) {}

  List<PrintedTable> printedTables(Words words) {
    return printed().stream()
        .map(source -> new PrintedTable(source, compare(source, words).title()))
        .toList();
  }

  /// Every table of a publication; none when nothing is known of it.
  public List<ComparedTable> publication(String publication, Words words) {
    return store.tables(publication).stream().map(source -> compare(source, words)).toList();
  }

  public Optional<ComparedTable> table(Source source, Words words) {
    return store.tables(source.publication() == null ? "" : source.publication()).contains(source)
        ? Optional.of(compare(source, words))
        : Optional.empty();
  }

  /// A table that is only computed; nothing when there is no such table.
  public Optional<ComparedTable> computed(TableRequest request, Words words) {
    return tables.read(request, Scope.city()) instanceof StatisticsTable table
        ? Optional.of(new Comparing(words, Map.of()).of(unprinted(table), table))
        : Optional.empty();
  }

  /// All tables that fit a period, as computed.
  public List<ComparedTable> period(String period, LocalDate asOf, Words words) {
    List<ComparedTable> found = new ArrayList<>();
    for (Tables.Offer offer : tables.offered()) {
      offer.runs().stream()
          .filter(run -> run.period().code().equals(period))
          .map(run ->
              TableRequest.of(offer.table().code(), period, AsOf.day(asOf))
                  .within(run.programme().code()))
          .forEach(request -> computed(request, words).ifPresent(found::add));
    }
    return found;
  }

  /// Where a printed table stands beside the computed one.
  public static String address(Source source) {
    return UriComponentsBuilder.fromPath("/printed/{publication}/{table}")
        .queryParam("period", source.period())
        .queryParam("as-of", source.asOf())
        .encode()
        .buildAndExpand(source.publication(), source.table())
        .toUriString();
  }

  private static Source unprinted(StatisticsTable table) {
    AsOf asOf = table.request().asOf();
    return new Source(
        null,
        table.definition().code(),
        table.run().period().code(),
        LocalDate.parse(asOf.text().substring(0, 10)));
  }

  private ComparedTable compare(Source source, Words words) {
    Comparing comparing = new Comparing(words, store.figures(source));
    TableRequest request =
        TableRequest.of(source.table(), source.period(), AsOf.day(source.asOf()));
    return tables.read(request, Scope.city()) instanceof StatisticsTable table
        ? comparing.of(source, table)
        : comparing.unknown(source);
  }
}
