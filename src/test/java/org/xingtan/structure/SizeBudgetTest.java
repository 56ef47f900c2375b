package org.xingtan.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Test;

/// Rule 18: small is a budget. Rule 2: at most a third of the types is public. Prints the project's own figures.
class SizeBudgetTest {
  private record Size(String name, long lines) {}

  private final Sources.Parsed sources = Sources.main();

  @Test
  void files_stay_short() {
    List<Size> files =
        sources.units().stream()
            .map(unit -> new Size(Sources.name(unit), lines(unit)))
            .sorted(Comparator.comparingLong(Size::lines))
            .toList();
    report("Files", files);
    assertThat(files.getLast().lines()).as(files.getLast().name()).isLessThanOrEqualTo(400);
    assertThat(percentile(files, 95).lines()).as("95 % of the files").isLessThanOrEqualTo(200);
  }

  @Test
  void tests_and_measuring_programs_stay_short_too() {
    List<Size> files =
        Stream.of(Sources.TEST_JAVA, Sources.BENCH)
            .flatMap(folder -> Sources.files(folder, ".java").stream())
            .map(file -> new Size(file.toString(), Sources.text(file).lines().count()))
            .sorted(Comparator.comparingLong(Size::lines))
            .toList();
    report("Tests and measuring programs", files);
    assertThat(files.stream().filter(file -> file.lines() > 400).toList()).isEmpty();
  }

  @Test
  void methods_stay_short() {
    List<Size> methods = new ArrayList<>();
    sources.units().forEach(unit -> collectMethods(unit, methods));
    methods.sort(Comparator.comparingLong(Size::lines));
    report("Methods", methods);
    assertThat(methods.stream().filter(method -> method.lines() > 40).toList()).isEmpty();
    List<Size> longer = methods.stream().filter(method -> method.lines() > 20).toList();
    assertThat(longer.size() * 20)
        .as("twenty times the methods of more than 20 lines, of which 5 %% may be: %s", longer)
        .isLessThanOrEqualTo(methods.size());
  }

  @Test
  void constructors_take_few_collaborators() {
    List<Size> constructors = new ArrayList<>();
    for (CompilationUnitTree unit : sources.units()) {
      new TreeScanner<Void, Void>() {
        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
          if (method.getName().contentEquals("<init>")) {
            constructors.add(new Size(Sources.name(unit), method.getParameters().size()));
          }
          return super.visitMethod(method, nothing);
        }
      }.scan(unit, null);
    }
    assertThat(constructors.stream().filter(constructor -> constructor.lines() > 6).toList())
        .as("constructors with more than six parameters")
        .isEmpty();
  }

  @Test
  void few_types_are_public() {
    List<ClassTree> types =
        sources.units().stream()
            .flatMap(unit -> unit.getTypeDecls().stream())
            .filter(ClassTree.class::isInstance)
            .map(ClassTree.class::cast)
            .toList();
    long open =
        types.stream()
            .filter(type -> type.getModifiers().getFlags().contains(Modifier.PUBLIC))
            .count();
    System.out.printf(
        "Public types: %d of %d (%d %%)%n", open, types.size(), 100 * open / types.size());
    assertThat(open * 3).as("three times the public types").isLessThanOrEqualTo(types.size());
  }

  private void collectMethods(CompilationUnitTree unit, List<Size> methods) {
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethod(MethodTree method, Void nothing) {
        if (method.getBody() != null) {
          long first = line(unit, sources.positions().getStartPosition(unit, method));
          long last = line(unit, sources.positions().getEndPosition(unit, method));
          methods.add(new Size(Sources.name(unit) + "." + method.getName(), last - first + 1));
        }
        return super.visitMethod(method, nothing);
      }
    }.scan((Tree) unit, null);
  }

  private long line(CompilationUnitTree unit, long position) {
    return sources.line(unit, Math.max(position, 0));
  }

  private static long lines(CompilationUnitTree unit) {
    try {
      return unit.getSourceFile().getCharContent(true).toString().lines().count();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Size percentile(List<Size> sorted, int percent) {
    return sorted.get((sorted.size() - 1) * percent / 100);
  }

  private static void report(String what, List<Size> sorted) {
    System.out.printf(
        "%s: %d, median %d, p95 %d, longest %d (%s)%n",
        what,
        sorted.size(),
        percentile(sorted, 50).lines(),
        percentile(sorted, 95).lines(),
        sorted.getLast().lines(),
        sorted.getLast().name());
  }
}
