package org.xingtan.structure;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/// The project's own files, as text and as parsed Java.
final class Sources {
  static final Path JAVA = Path.of("src/main/java");
  static final Path TEST_JAVA = Path.of("src/test/java");
  static final Path TEMPLATES = Path.of("src/main/jte");
  static final Path MESSAGES = Path.of("src/main/resources/messages");
  static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
  static final Path ADR = Path.of("docs/adr");
  static final Path BENCH = Path.of("bench");
  static final Path MAP = Path.of("ARCHITECTURE.md");

  private static final Parsed MAIN = parse(JAVA);

  private Sources() {}

  /// @param units one for each file
  record Parsed(List<CompilationUnitTree> units, SourcePositions positions) {
    long line(CompilationUnitTree unit, long position) {
      return unit.getLineMap().getLineNumber(position);
    }
  }

  static Parsed main() {
    return MAIN;
  }

  static List<Path> files(Path folder, String ending) {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(path -> path.toString().endsWith(ending)).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// `org/xingtan/roster/School.java` stands in room `roster`.
  static String room(CompilationUnitTree unit) {
    String name = String.valueOf(unit.getPackageName());
    return name.substring(name.lastIndexOf('.') + 1);
  }

  static String name(CompilationUnitTree unit) {
    String path = unit.getSourceFile().getName();
    return path.substring(path.lastIndexOf('/') + 1).replace(".java", "");
  }

  private static Parsed parse(Path folder) {
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var manager = compiler.getStandardFileManager(null, null, null)) {
      var files = manager.getJavaFileObjectsFromPaths(files(folder, ".java"));
      var task = (JavacTask) compiler.getTask(null, manager, null, List.of(), null, files);
      List<CompilationUnitTree> units = new ArrayList<>();
      task.parse().forEach(units::add);
      return new Parsed(units, Trees.instance(task).getSourcePositions());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
