package org.xingtan.intake;

import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/// Finds surrogate keys by the codes that files use. Loaded once for each sheet that refers to it, inside the import's
/// transaction, so that rows of earlier sheets are found.
public interface Lookup {

  /// Name used by [Reference]: area, subject, school, teacher, head_count, programme, part (PROGRAMME/PART), period, run (PERIOD/PROGRAMME), section (PERIOD/SECTION), course, assessment, ability, round.
  String name();

  /// All codes and their keys; codes of several columns are joined by `/`.
  Map<String, Integer> load();

  /// The sheets that bring new codes; while none of them is taken in, codes once loaded hold for the whole import. Empty: any sheet
  /// might, and codes are loaded for each sheet that refers to them.
  default Set<String> sheets() {
    return Set.of();
  }

  static Lookup of(String name, Supplier<Map<String, Integer>> codes, String... sheets) {
    return new Lookup() {
      @Override
      public Set<String> sheets() {
        return Set.of(sheets);
      }

      @Override
      public String name() {
        return name;
      }

      @Override
      public Map<String, Integer> load() {
        return codes.get();
      }
    };
  }
}
