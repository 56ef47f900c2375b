package org.xingtan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.xingtan.testing.OwnProcess;
import org.xingtan.testing.TestDatabases;

/// The program as people start it: another process, its arguments, its exit code.
class ApplicationTest {
  private static final String DATABASE = TestDatabases.create();

  private record Ended(int code, String text) {}

  @Test
  void an_unknown_command_is_a_misuse_and_starts_no_web_server() throws Exception {
    Ended ended = run("nonsense");
    assertThat(ended.code()).as(ended.text()).isEqualTo(2);
    assertThat(ended.text()).contains("There is no command 'nonsense'").doesNotContain("ready");
  }

  private static Ended run(String... arguments) throws IOException, InterruptedException {
    Path output = Files.createTempFile("xingtan-", ".txt");
    Process process = OwnProcess.start(DATABASE, Path.of("target/test-data"), output, arguments);
    assertThat(process.waitFor(180, TimeUnit.SECONDS)).isTrue();
    String text = Files.readString(output);
    Files.delete(output);
    return new Ended(process.exitValue(), text);
  }
}
