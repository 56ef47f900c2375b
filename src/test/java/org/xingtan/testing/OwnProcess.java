package org.xingtan.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.xingtan.Application;

/// The program as people start it: another process with arguments and an exit code.
public final class OwnProcess {
  private OwnProcess() {}

  /// @param database one of [TestDatabases]
  /// @param data the data folder
  /// @param output a file for whatever it says
  public static Process start(String database, Path data, Path output, String... arguments)
      throws IOException {
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
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().put("XINGTAN_DATABASE_URL", TestDatabases.server().url(database));
    builder.environment().put("XINGTAN_DATABASE_USER", TestDatabases.server().user());
    builder.environment().put("XINGTAN_DATABASE_PASSWORD", TestDatabases.server().password());
    builder.environment().put("XINGTAN_DATA", data.toString());
    return builder.start();
  }
}
