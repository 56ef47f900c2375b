package org.xingtan.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TotpTest {
  private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

  /// Appendix B of RFC 6238, the last six of its eight digits.
  @Test
  void codes_are_those_of_the_standard() {
    Map.of(
            59L, "287082",
            1111111109L, "081804",
            1111111111L, "050471",
            1234567890L, "005924",
            2000000000L, "279037",
            20000000000L, "353130")
        .forEach((second, code) -> assertThat(Totp.code(SECRET, second / 30)).isEqualTo(code));
  }

  @Test
  void a_code_is_good_in_its_half_minute_and_those_beside_it() {
    Instant at = Instant.ofEpochSecond(1111111111L);

    assertThat(Totp.step(SECRET, "050471", at)).hasValue(1111111111L / 30);
    assertThat(Totp.step(SECRET, "050471", at.plusSeconds(30))).hasValue(1111111111L / 30);
    assertThat(Totp.step(SECRET, "050471", at.minusSeconds(30))).hasValue(1111111111L / 30);
    assertThat(Totp.step(SECRET, "050471", at.plusSeconds(90))).isEmpty();
    assertThat(Totp.step(SECRET, "050471", at.minusSeconds(90))).isEmpty();
    assertThat(Totp.step(SECRET, "", at)).isEmpty();
  }

  @Test
  void secrets_survive_being_written_in_base_32() {
    assertThat(Base32.encode("foobar".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YTBOI");
    long seed = 20211120;
    Random random = new Random(seed);
    for (int length = 1; length < 64; length++) {
      byte[] bytes = new byte[length];
      random.nextBytes(bytes);
      assertThat(Base32.decode(Base32.encode(bytes))).as("seed %s", seed).isEqualTo(bytes);
    }
  }
}
