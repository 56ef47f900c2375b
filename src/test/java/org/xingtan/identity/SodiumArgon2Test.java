package org.xingtan.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

class SodiumArgon2Test {
  private static final List<String> PASSWORDS =
      List.of("kapok-in-April", "木棉 in April", "𠮷田先生", " ", "长".repeat(200));

  /// Of the reference implementation's own command: `echo -n password | argon2 somesalt -id -t 2 -m 16 -p 1 -l 32`.
  private static final String REFERENCE =
      "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

  private final PasswordEncoder java = new Argon2PasswordEncoder(16, 32, 1, 12 * 1024, 3);
  private final PasswordEncoder sodium = SodiumArgon2.onThisMachine(3, 12 * 1024).orElseThrow();

  @Test
  void what_java_hashed_fits_and_nothing_else_does() {
    for (String password : PASSWORDS) {
      String hash = java.encode(password);

      assertThat(sodium.matches(password, hash)).as(password).isTrue();
      assertThat(sodium.matches(password + "x", hash)).as(password).isFalse();
    }
  }

  @Test
  void what_it_hashed_fits_in_java_and_nothing_else_does() {
    for (String password : PASSWORDS) {
      String hash = sodium.encode(password);

      assertThat(java.matches(password, hash)).as(password).isTrue();
      assertThat(java.matches(password + "x", hash)).as(password).isFalse();
    }
  }

  @Test
  void a_hash_costs_what_the_rules_say_and_has_a_salt_of_its_own() {
    String hash = sodium.encode("kapok-in-April");

    assertThat(hash)
        .matches("[$]argon2id[$]v=19[$]m=12288,t=3,p=1[$][A-Za-z0-9+/]{22}[$][A-Za-z0-9+/]{43}");
    assertThat(sodium.encode("kapok-in-April")).isNotEqualTo(hash);
  }

  @Test
  void a_hash_of_the_reference_implementation_fits() {
    assertThat(sodium.matches("password", REFERENCE)).isTrue();
    assertThat(sodium.matches("Password", REFERENCE)).isFalse();
  }

  @Test
  void no_password_is_none() {
    assertThat(sodium.matches("", sodium.encode(""))).isFalse();
    assertThat(sodium.matches(null, sodium.encode("kapok-in-April"))).isFalse();
  }

  @Test
  void what_is_no_hash_fits_nobody() {
    String hash = sodium.encode("kapok-in-April");

    for (String broken :
        List.of(
            "",
            "kapok-in-April",
            hash.substring(1),
            hash + "A",
            hash.replace("argon2id", "argon2i"),
            hash + "A".repeat(200))) {
      assertThat(sodium.matches("kapok-in-April", broken)).as(broken).isFalse();
    }
    assertThat(sodium.matches("kapok-in-April", null)).isFalse();
  }
}
