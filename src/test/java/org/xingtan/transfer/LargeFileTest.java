package org.xingtan.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xingtan.transfer.Outcome.Verdict;

class LargeFileTest {

  private static final int ROWS = 2_000_000;

  @TempDir Path folder;

  /// All in the memory of this process (768 MB with everything else in it): rows are streamed, problems are bounded.
  @Test
  void a_file_of_two_million_wrong_rows_is_told_in_bounded_memory() throws IOException {
    Town town = new Town(folder);
    Path file = folder.resolve("folk.csv");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(Town.HEADING);
      for (int row = 0; row < ROWS; row++) {
        out.write("P" + row + ",王伟,RESIDENT_ID,11010519491231002X,,2021-02-30,,,,,T1\n");
      }
    }
    Outcome outcome = town.bring(file, ImportWish.load());
    assertThat(outcome.verdict()).isEqualTo(Verdict.REFUSED);
    assertThat(outcome.sheets().getFirst().rows()).isEqualTo(ROWS);
    assertThat(outcome.complaints().total()).isEqualTo(ROWS);
    assertThat(outcome.complaints().told()).hasSize(5);
    assertThat(town.people()).isZero();
  }
}
