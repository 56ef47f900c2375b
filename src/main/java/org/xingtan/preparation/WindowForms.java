package org.xingtan.preparation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xingtan.programme.RunSetUp;
import org.xingtan.programme.Window;
import org.xingtan.roster.Areas;
import org.xingtan.web.Field;
import org.xingtan.web.Fields;
import org.xingtan.web.PlainTable;
import org.xingtan.web.Shell;
import org.xingtan.web.Typed;
import org.xingtan.web.Words;

/// The forms for the windows of a run: those for all areas together, and those of areas that differ.
@Component
class WindowForms {
  private final Areas areas;
  private final RunForms forms;

  WindowForms(Areas areas, RunForms forms) {
    this.areas = areas;
    this.forms = forms;
  }

  FormPage page(Shell shell, RunSetUp run, Fields common, Fields ofAreas) {
    Words words = shell.words();
    List<Fields> all = new ArrayList<>(List.of(common, ofAreas));
    if (run.windows().stream().anyMatch(window -> window.area() != null)) {
      all.add(removal(run, words));
    }
    FormPage page =
        forms.page(shell, run, "windows", words.of("preparation.windows.explanation"), all);
    PlainTable table = RunBlocks.windows(run, areas.all(), words);
    return new FormPage(
        page.shell(), page.up(), page.upLabel(), page.explanation(), all, List.of(table));
  }

  Fields common(RunSetUp run, Words words) {
    List<Fields.Group> groups =
        Stream.of(Window.Kind.values())
            .map(kind -> {
              Optional<Window> window = common(run, kind);
              return new Fields.Group(
                  words.of("preparation.window." + kind),
                  List.of(
                      Field.moment(
                          kind + ".opens",
                          words.of("preparation.opens-at"),
                          window.map(Window::opensAt).orElse(null)),
                      Field.moment(
                          kind + ".closes",
                          words.of("preparation.closes-at"),
                          window.map(Window::closesAt).orElse(null))));
            })
            .toList();
    return Fields.grouped(Address.run(run, "windows"), words.of("preparation.windows.save"), groups)
        .backTo(Address.period(run.key().period()));
  }

  private static Optional<Window> common(RunSetUp run, Window.Kind kind) {
    return run.windows().stream()
        .filter(window -> window.kind() == kind && window.area() == null)
        .findFirst();
  }

  /// Several areas at once, so that a staggered opening is one form an hour.
  Fields ofAreas(RunSetUp run, Words words) {
    List<Field.Choice> choices =
        areas.all().stream()
            .map(area -> new Field.Choice(area.code(), area.name(), false))
            .toList();
    return Fields.grouped(
        Address.run(run, "windows/areas"),
        words.of("preparation.windows.add"),
        List.of(
            new Fields.Group(
                words.of("preparation.windows.differing"),
                List.of(
                    kind(words),
                    Field.several("area", words.of("preparation.area"), choices),
                    Field.moment("opens", words.of("preparation.opens-at"), null).mandatory(),
                    Field.moment("closes", words.of("preparation.closes-at"), null).mandatory(),
                    Field.text("reason", words.of("preparation.reason"), null)
                        .mandatory()
                        .hinted(words.of("preparation.windows.reason.hint"))))));
  }

  private static Field kind(Words words) {
    return Field.choice(
        "kind",
        words.of("preparation.windows"),
        Show.words(Window.Kind.values(), "preparation.window.", Window.Kind.SELECTION, words));
  }

  private Fields removal(RunSetUp run, Words words) {
    List<Field.Choice> choices =
        run.windows().stream()
            .filter(window -> window.area() != null)
            .map(window ->
                new Field.Choice(
                    window.kind() + "/" + window.area(),
                    words.of(
                        "preparation.window-of",
                        areas.find(String.valueOf(window.area())).orElseThrow().name(),
                        words.of("preparation.window." + window.kind())),
                    false))
            .toList();
    return Fields.of(
            Address.run(run, "windows/areas/deletion"),
            words.of("preparation.windows.remove"),
            Field.choice("window", words.of("preparation.windows.remove.which"), choices))
        .asGrave();
  }

  /// The windows of areas as they are, those for all as they were typed.
  static Optional<List<Window>> withCommon(RunSetUp run, Typed typed) {
    List<Window> windows = new ArrayList<>();
    for (Window.Kind kind : Window.Kind.values()) {
      var opens = typed.moment(kind + ".opens");
      var closes = typed.moment(kind + ".closes");
      if ((opens == null) != (closes == null)) {
        return Optional.empty();
      }
      if (opens != null && closes != null) {
        String reason = common(run, kind).map(Window::reason).orElse(null);
        windows.add(new Window(kind, null, opens, closes, reason));
      }
    }
    run.windows().stream().filter(window -> window.area() != null).forEach(windows::add);
    return Optional.of(windows);
  }

  /// All windows as they are, with those of the chosen areas replaced.
  Optional<List<Window>> withAreas(RunSetUp run, Typed typed) {
    var kind = typed.word("kind", Window.Kind.class);
    var opens = typed.moment("opens");
    var closes = typed.moment("closes");
    List<String> chosen =
        typed.all("area").stream().filter(code -> areas.find(code).isPresent()).toList();
    if (kind == null || opens == null || closes == null || chosen.isEmpty()) {
      return Optional.empty();
    }
    List<Window> windows = new ArrayList<>(run.windows());
    windows.removeIf(
        window -> window.kind() == kind && window.area() != null && chosen.contains(window.area()));
    for (String area : chosen) {
      windows.add(new Window(kind, area, opens, closes, typed.textOrNull("reason")));
    }
    return Optional.of(windows);
  }

  static List<Window> without(RunSetUp run, Typed typed) {
    return run.windows().stream()
        .filter(
            window -> !Objects.equals(window.kind() + "/" + window.area(), typed.text("window")))
        .toList();
  }
}
