package org.xingtan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
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
    List<String> command =
        new ArrayList<>(
            List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Application.class.getName()));
    command.addAll(List.of(arguments));
    Path output = Files.createTempFile("xingtan-", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().put("XINGTAN_DATABASE_URL", TestDatabases.server().url(DATABASE));
    builder.environment().put("XINGTAN_DATABASE_USER", TestDatabases.server().user());
    builder.environment().put("XINGTAN_DATABASE_PASSWORD", TestDatabases.server().password());
    builder.environment().put("XINGTAN_DATA", "target/test-data");
    Process process = builder.start();
    assertThat(process.waitFor(180, TimeUnit.SECONDS)).isTrue();
    String text = Files.readString(output);
    Files.delete(output);
    return new Ended(process.exitValue(), text);
  }
}
