package org.xingtan.commandline;

import java.io.PrintStream;
import java.util.List;
import org.springframework.stereotype.Component;

/// Finds the command that the first argument names and runs it.
@Component
public class Commands {
  private final List<Command> commands;

  Commands(List<Command> commands) {
    this.commands = commands;
  }

  public int run(String name, List<String> arguments, PrintStream out, PrintStream err) {
    for (Command command : commands) {
      if (command.name().equals(name)) {
        return command.run(arguments, out, err);
      }
    }
    err.println("There is no command '" + name + "'. ./xingtan understands:");
    usage().forEach(err::println);
    return Command.MISUSED;
  }

  List<String> usage() {
    return commands.stream()
        .sorted((one, other) -> one.name().compareTo(other.name()))
        .map(command -> "  ./xingtan " + command.name() + " " + command.usage())
        .toList();
  }
}
