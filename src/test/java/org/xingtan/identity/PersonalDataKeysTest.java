package org.xingtan.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xingtan.testing.TestDatabases;

class PersonalDataKeysTest {
  @TempDir private Path folder;

  @Test
  void the_first_start_writes_keys_that_only_their_owner_may_read() throws IOException {
    Path file = folder.resolve("keys/personal-data.key");

    PersonalDataKeys made = PersonalDataKeys.inFile(file);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(PersonalDataKeys.inFile(file)).isEqualTo(made);
  }

  @Test
  void keys_of_another_length_are_refused_in_plain_words() {
    assertThatThrownBy(() -> PersonalDataKeys.parse("c2hvcnQ=")).hasMessageContaining("64 bytes");
    assertThatThrownBy(() -> PersonalDataKeys.parse("not base64!"))
        .hasMessageContaining("64 bytes");
  }

  @Test
  void nothing_prints_the_keys() throws IOException {
    assertThat(PersonalDataKeys.inFile(folder.resolve("key"))).hasToString("PersonalDataKeys");
  }

  @Test
  void a_database_accepts_the_keys_it_first_saw_and_no_others() {
    var store =
        new PersonalDataKeyStore(
            JdbcClient.create(TestDatabases.dataSource(TestDatabases.create())));

    assertThat(store.accept(new byte[] {1}, Instant.EPOCH)).isTrue();
    assertThat(store.accept(new byte[] {1}, Instant.EPOCH)).isTrue();
    assertThat(store.accept(new byte[] {2}, Instant.EPOCH)).isFalse();
  }
}
