package org.xingtan.transfer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xingtan.intake.Intake;
import org.xingtan.intake.Sheet;
import org.xingtan.tablefile.TableFile;

/// All kinds of sheets that some room takes in, and which of them a table is.
@Component
public class SheetKinds {

  /// The sheet of a template that explains it.
  public static final Set<String> NOTES = Set.of("notes", "说明");

  private final List<Intake> intakes;

  SheetKinds(List<Intake> intakes) {
    this.intakes =
        intakes.stream().sorted(Comparator.comparingInt(i -> i.sheet().ordinal())).toList();
  }

  public List<Intake> intakes() {
    return intakes;
  }

  public List<Sheet> all() {
    return intakes.stream().map(Intake::sheet).toList();
  }

  public Optional<Intake> named(String name) {
    return intakes.stream()
        .filter(i -> i.sheet().name().equals(name) || i.sheet().label().equals(name))
        .findFirst();
  }

  /// Sorts tables to their sheets, in order of import. A table called `name.2` goes on where `name` ends.
  public List<SheetTables> assign(List<TableFile> tables, Complaints complaints) {
    Map<Intake, List<TableFile>> found = new LinkedHashMap<>();
    for (TableFile table : tables) {
      String name = table.name().strip().toLowerCase(Locale.ROOT);
      if (table.inWorkbook() && NOTES.contains(name)) {
        continue;
      }
      Optional<Intake> intake = named(name.replaceFirst("\\.[2-9][0-9]*$", ""));
      if (intake.isEmpty()) {
        complaints.add(Complaint.ofFile("", table.file(), "unknown_file", table.name()));
        continue;
      }
      found.computeIfAbsent(intake.get(), key -> new ArrayList<>()).add(table);
    }
    found.forEach((intake, brought) -> refuseDoubled(intake, brought, complaints));
    return found.entrySet().stream()
        .map(entry -> new SheetTables(entry.getKey(), inOrder(entry.getValue()), Map.of()))
        .sorted(Comparator.comparingInt(sheet -> sheet.sheet().ordinal()))
        .toList();
  }

  /// One kind of sheet that a person chose, whatever its file is called: the table of its name, or else the first.
  public List<SheetTables> assign(
      List<TableFile> tables, String sheet, Map<String, String> headings, Complaints complaints) {
    Intake intake = named(sheet).orElseThrow();
    @Nullable TableFile table =
        tables.stream()
            .filter(t -> !(t.inWorkbook() && NOTES.contains(t.name().toLowerCase(Locale.ROOT))))
            .max(Comparator.comparing(t -> named(t.name()).filter(intake::equals).isPresent()))
            .orElse(null);
    if (table == null) {
      complaints.add(Complaint.ofFile(sheet, "", "no_table"));
      return List.of();
    }
    return List.of(new SheetTables(intake, List.of(table), headings));
  }

  private static void refuseDoubled(Intake intake, List<TableFile> brought, Complaints complaints) {
    String first = brought.getFirst().file();
    long names = brought.stream().map(t -> t.name().toLowerCase(Locale.ROOT)).distinct().count();
    long beginnings = brought.stream().filter(t -> named(intake, t.name())).count();
    if (beginnings > 1 || names < brought.size()) {
      complaints.add(
          Complaint.ofFile(intake.sheet().name(), brought.getLast().file(), "doubled_file", first));
    }
  }

  private static boolean named(Intake intake, String name) {
    return intake.sheet().name().equalsIgnoreCase(name) || intake.sheet().label().equals(name);
  }

  private static List<TableFile> inOrder(List<TableFile> tables) {
    return tables.stream()
        .sorted(
            Comparator.comparingInt((TableFile t) -> t.name().length())
                .thenComparing(TableFile::name))
        .toList();
  }
}
