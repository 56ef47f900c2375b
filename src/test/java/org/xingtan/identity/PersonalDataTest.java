package org.xingtan.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {
  private final PersonalData personalData = personalData(1);

  @ParameterizedTest
  @ValueSource(strings = {"", "440106198001011234", "E12345678", "13800001234", "证件号甲"})
  void what_was_encrypted_is_read_again(String text) {
    assertThat(personalData.decrypt(personalData.encrypt(text))).isEqualTo(text);
  }

  @Test
  void the_same_number_never_looks_the_same_twice() {
    assertThat(personalData.encrypt("440106198001011234"))
        .isNotEqualTo(personalData.encrypt("440106198001011234"));
  }

  @Test
  void a_changed_value_is_refused() {
    byte[] stored = personalData.encrypt("440106198001011234");
    for (int place = 0; place < stored.length; place++) {
      byte[] changed = stored.clone();
      changed[place] ^= 1;
      assertThatThrownBy(() -> personalData.decrypt(changed))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void a_value_under_other_keys_is_refused() {
    byte[] stored = personalData(2).encrypt("440106198001011234");

    assertThatThrownBy(() -> personalData.decrypt(stored)).hasMessageContaining("other keys");
  }

  @Test
  void the_hash_finds_the_same_number_and_only_under_the_same_keys() {
    byte[] hash = personalData.hash("440106198001011234");

    assertThat(personalData(1).hash("440106198001011234")).isEqualTo(hash).hasSize(32);
    assertThat(personalData.hash("440106198001011235")).isNotEqualTo(hash);
    assertThat(personalData(2).hash("440106198001011234")).isNotEqualTo(hash);
  }

  @Test
  void many_threads_at_once_do_not_disturb_each_other() {
    boolean allRight =
        IntStream.range(0, 20_000)
            .parallel()
            .mapToObj(number -> "4401" + number)
            .allMatch(text -> personalData.decrypt(personalData.encrypt(text)).equals(text));

    assertThat(allRight).isTrue();
  }

  private static PersonalData personalData(long seed) {
    byte[] both = new byte[64];
    new Random(seed).nextBytes(both);
    return new PersonalData(PersonalDataKeys.parse(Base64.getEncoder().encodeToString(both)));
  }
}
