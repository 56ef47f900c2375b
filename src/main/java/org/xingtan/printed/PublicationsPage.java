package org.xingtan.printed;

import java.util.List;
import org.xingtan.web.Shell;

/// What is known of print, by publication.
record PublicationsPage(Shell shell, List<Publication> publications) {
  record Publication(String code, String checks, List<Table> tables) {}

  record Table(String title, String period, String asOf, String address) {}

  static PublicationsPage of(Shell shell, List<Comparisons.PrintedTable> tables) {
    List<Publication> publications =
        tables.stream()
            .map(table -> String.valueOf(table.source().publication()))
            .distinct()
            .map(code ->
                new Publication(code, "/checks/report?publication=" + code, of(code, tables)))
            .toList();
    return new PublicationsPage(shell, publications);
  }

  private static List<Table> of(String publication, List<Comparisons.PrintedTable> tables) {
    return tables.stream()
        .filter(table -> publication.equals(table.source().publication()))
        .map(table ->
            new Table(
                table.title(),
                table.source().period(),
                table.source().asOf().toString(),
                Comparisons.address(table.source())))
        .toList();
  }
}
