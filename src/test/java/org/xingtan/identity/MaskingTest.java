package org.xingtan.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {
  @ParameterizedTest
  @CsvSource({
    "440106198001011234, 440***********1234",
    "E12345678, E******78",
    "H1234, *****",
    "12, **"
  })
  void of_an_identity_number_the_first_three_and_the_last_four_are_left(
      String number, String masked) {
    assertThat(Masking.identityNumber(number)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource({"13800001234, 138****1234", "8888, ****"})
  void of_a_mobile_the_first_three_and_the_last_four_are_left(String number, String masked) {
    assertThat(Masking.mobile(number)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource({"李明, 李*", "欧阳小明, 欧***", "𠮷田, 𠮷*", "李, 李"})
  void of_a_name_the_first_character_is_left(String name, String masked) {
    assertThat(Masking.name(name)).isEqualTo(masked);
  }
}
