package org.xingtan.statistics;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The definitions, read once: they change only by migration.
@Component
class Definitions {
  private final DefinitionStore store;
  private volatile @Nullable Book book;

  Definitions(DefinitionStore store) {
    this.store = store;
  }

  List<TableDefinition> tables() {
    return List.copyOf(book().tables().values());
  }

  Optional<TableDefinition> table(String code) {
    return Optional.ofNullable(book().tables().get(code));
  }

  List<IndicatorDefinition> indicators() {
    return book().indicators().values().stream().flatMap(List::stream).toList();
  }

  /// The version in force on a day; before the first one, the first.
  IndicatorDefinition indicator(String code, LocalDate day) {
    List<IndicatorDefinition> versions = versions(code);
    return versions.stream()
        .filter(version -> !version.validFrom().isAfter(day))
        .reduce((earlier, later) -> later)
        .orElse(versions.getFirst());
  }

  boolean known(String code) {
    return !versions(code).isEmpty();
  }

  List<IndicatorDefinition> versions(String code) {
    return book().indicators().getOrDefault(code, List.of());
  }

  private Book book() {
    Book read = book;
    if (read == null) {
      read = new Book(readTables(), readIndicators());
      book = read;
    }
    return read;
  }

  private Map<String, TableDefinition> readTables() {
    Map<String, TableDefinition> tables = new LinkedHashMap<>();
    store.tables().forEach(table -> tables.put(table.code(), table));
    return tables;
  }

  private Map<String, List<IndicatorDefinition>> readIndicators() {
    return store.indicators().stream()
        .collect(
            Collectors.groupingBy(
                IndicatorDefinition::code, LinkedHashMap::new, Collectors.toList()));
  }

  private record Book(
      Map<String, TableDefinition> tables, Map<String, List<IndicatorDefinition>> indicators) {}
}
