package org.xingtan.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBinariesTest {
  @TempDir Path byTar;
  @TempDir Path byOurselves;

  /// Machines without tar or its compression unpack by themselves.
  @Test
  void both_ways_of_unpacking_give_the_same_programs() throws IOException {
    assertThat(PostgresBinaries.unpackedByTar(byTar)).isTrue();
    PostgresBinaries.unpackInto(byOurselves);

    assertThat(files(byTar)).contains("bin/initdb true").isEqualTo(files(byOurselves));
  }

  @Test
  void a_folder_that_is_not_there_is_left_to_the_other_way() throws IOException {
    assertThat(PostgresBinaries.unpackedByTar(byTar.resolve("missing"))).isFalse();
  }

  private static Set<String> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file) + " " + Files.isExecutable(file))
          .collect(Collectors.toSet());
    }
  }
}
