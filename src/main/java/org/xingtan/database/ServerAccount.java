package org.xingtan.database;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The system account PostgreSQL's programs run as. They refuse to run as root, so that root lends them a user
/// namespace in which it is nobody; where that is forbidden, the folder is given to `nobody` and they run as that.
record ServerAccount(List<String> prefix, boolean ownsFolder) {
  private static final String NOBODY = "65534";

  static ServerAccount ofThisProcess() throws IOException {
    if (!"root".equals(System.getProperty("user.name"))) {
      return new ServerAccount(List.of(), true);
    }
    if (works(List.of("unshare", "-U", "true"))) {
      return new ServerAccount(List.of("unshare", "-U"), true);
    }
    List<String> asNobody =
        List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
    List<String> attempt = new ArrayList<>(asNobody);
    attempt.add("true");
    if (works(attempt)) {
      return new ServerAccount(asNobody, false);
    }
    throw new IOException(
        "PostgreSQL does not run as root, and neither unshare nor setpriv works here."
            + " Start Xingtan as an ordinary user.");
  }

  List<String> command(List<String> arguments) {
    List<String> command = new ArrayList<>(prefix);
    command.addAll(arguments);
    return command;
  }

  /// Gives the files to the account that will use them; nothing to do when it is our own.
  void own(Path folder) throws IOException {
    if (!ownsFolder && !works(List.of("chown", "-R", NOBODY + ":" + NOBODY, folder.toString()))) {
      throw new IOException("Could not give " + folder + " to the account that runs PostgreSQL.");
    }
  }

  private static boolean works(List<String> command) throws IOException {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(new File("/dev/null"))
              .start();
      return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while trying " + command, interrupted);
    } catch (IOException programMissing) {
      return false;
    }
  }
}
