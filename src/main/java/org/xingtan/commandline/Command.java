package org.xingtan.commandline;

import java.io.PrintStream;
import java.util.List;

/// One command of `./xingtan NAME …`. A bean of this type is a command; nothing else needs to know it.
public interface Command {
  int DONE = 0;

  /// The command understood what was wanted and says why it did not do it; nothing is half-done.
  int REFUSED = 1;

  /// The arguments make no sense; the usage was printed.
  int MISUSED = 2;

  /// The first argument that calls this command, in lower case.
  String name();

  /// One line: the arguments, two spaces, what the command does.
  String usage();

  /// Returns [#DONE], [#REFUSED] or [#MISUSED]. The arguments do not include the command's own name.
  int run(List<String> arguments, PrintStream out, PrintStream err);
}
