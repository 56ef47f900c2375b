package org.xingtan.printed;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xingtan.statistics.CountedSet.Narrowing;

class ComparingTest {
  @Test
  void two_bands_of_pass_rates_are_two_points() {
    assertThat(List.of(band(90, null), band(80, 90), band(70, 80), band(0, 60)))
        .doesNotHaveDuplicates();
    assertThat(band(80, 90)).isEqualTo("≥80 <90");
  }

  private static String band(int atLeast, @Nullable Integer below) {
    return Comparing.kind(
        new Narrowing(
            null,
            List.of(),
            null,
            BigDecimal.valueOf(atLeast),
            below == null ? null : BigDecimal.valueOf(below)));
  }
}
