package org.xingtan.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Rules 13 and 19: migrations and decisions can be told apart by their names.
class FileNamesTest {
  private final List<String> migrations = names(Sources.MIGRATIONS, ".sql");
  private final List<String> decisions = names(Sources.ADR, ".md");

  @Test
  void migrations_are_named_by_number_room_and_purpose() {
    assertThat(migrations).isNotEmpty();
    assertThat(migrations)
        .allMatch(name ->
            name.matches("V\\d{4}__[a-z]+_[a-z0-9_]+\\.sql|R__[a-z]+_[vf]_[a-z0-9_]+\\.sql"));
  }

  @Test
  void no_number_of_a_migration_is_used_twice() {
    assertThat(
            migrations.stream()
                .filter(name -> name.startsWith("V"))
                .map(name -> name.substring(0, 5)))
        .doesNotHaveDuplicates();
  }

  @Test
  void decisions_are_named_by_number_and_title() {
    assertThat(decisions).isNotEmpty();
    assertThat(decisions).allMatch(name -> name.matches("\\d{4}-[a-z0-9-]+\\.md"));
  }

  @Test
  void no_number_of_a_decision_is_used_twice() {
    assertThat(decisions.stream().map(name -> name.substring(0, 4))).doesNotHaveDuplicates();
  }

  private static List<String> names(Path folder, String ending) {
    return Sources.files(folder, ending).stream()
        .map(file -> file.getFileName().toString())
        .toList();
  }
}
