package org.xingtan.coursereview;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.xingtan.time.CityTime;
import org.xingtan.web.Blocks;
import org.xingtan.web.Blocks.Block;
import org.xingtan.web.Field;
import org.xingtan.web.Fields;
import org.xingtan.web.PlainTable;
import org.xingtan.web.PlainTable.Cell;
import org.xingtan.web.Shell;
import org.xingtan.web.Typed;
import org.xingtan.web.Words;

/// Makes the pages of standards, and reads the form of a new version.
final class StandardPages {
  private static final int LINES = 8;

  private StandardPages() {}

  static PlainTable criteria(Standard standard, Words words) {
    return PlainTable.of(
        words.of(
            "coursereview.standard.of",
            words.of("catalogue.form." + standard.form()),
            standard.passPoints()),
        "",
        standard.criteria().stream()
            .map(one -> PlainTable.Row.of(Cell.of(one.name(words)), Cell.number(one.mostPoints())))
            .toList(),
        words.of("coursereview.criterion"),
        words.of("coursereview.most-points"));
  }

  static Blocks page(Shell shell, List<Standard> versions, List<Fields> forms) {
    Words words = shell.words();
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.table(versions(versions, words)));
    blocks.add(version(versions.getFirst(), words));
    forms.forEach(form -> blocks.add(Block.form(words.of("coursereview.standard.change"), form)));
    versions.stream().skip(1).forEach(one -> blocks.add(version(one, words)));
    String form = words.of("catalogue.form." + versions.getFirst().form());
    return Blocks.of(shell.titled("coursereview.standard.title", form), blocks)
        .below(words.of("coursereview.standards"), "/course-standards")
        .explained(words.of("coursereview.standard.explanation"));
  }

  private static Block version(Standard one, Words words) {
    String heading = words.of("coursereview.standard.version", one.version());
    return new Block(heading, null, "", List.of(), criteria(one, words), List.of());
  }

  private static PlainTable versions(List<Standard> versions, Words words) {
    return PlainTable.of(
        words.of("coursereview.standard.history"),
        "",
        versions.stream()
            .map(one ->
                PlainTable.Row.of(
                    Cell.word(words.of("coursereview.standard.version", one.version())),
                    Cell.word(CityTime.minute(one.made().at())),
                    Cell.word(one.made().actor()),
                    Cell.number(one.passPoints()),
                    Cell.of(one.made().reason())))
            .toList(),
        words.of("coursereview.standard.number"),
        words.of("coursereview.standard.since"),
        words.of("coursereview.step.actor"),
        words.of("coursereview.standard.pass"),
        words.of("coursereview.reason"));
  }

  /// The criteria that hold, and room for more; an emptied line is left out.
  static Fields form(Standard now, Words words) {
    List<Fields.Group> groups = new ArrayList<>();
    for (int line = 0; line < LINES; line++) {
      groups.add(line(line, line < now.criteria().size() ? now.criteria().get(line) : null, words));
    }
    groups.add(
        new Fields.Group(
            "",
            List.of(
                Field.number("pass", words.of("coursereview.standard.pass"), now.passPoints())
                    .mandatory(),
                Field.text("reason", words.of("coursereview.reason"), null)
                    .mandatory()
                    .hinted(words.of("coursereview.standard.reason.hint")))));
    return Fields.grouped(
        "/course-standards/" + now.form(), words.of("coursereview.standard.make"), groups);
  }

  private static Fields.Group line(int line, @Nullable Criterion one, Words words) {
    return Fields.Group.row(
        words.of("coursereview.criterion.number", line + 1),
        List.of(
            Field.text(
                "name." + line,
                words.of("coursereview.criterion"),
                one == null ? null : one.name()),
            Field.text(
                "english." + line,
                words.of("coursereview.criterion.english"),
                one == null ? null : one.nameInEnglish()),
            Field.number(
                "points." + line,
                words.of("coursereview.most-points"),
                one == null ? null : one.mostPoints())));
  }

  /// Without an English name the Chinese one stands there, too.
  static Standards.Wanted read(String form, Typed typed) {
    List<Standards.Line> lines =
        IntStream.range(0, LINES)
            .filter(line ->
                !typed.text("name." + line).isEmpty() || !typed.text("points." + line).isEmpty())
            .mapToObj(line -> {
              String name = typed.text("name." + line);
              String english = typed.text("english." + line);
              return new Standards.Line(
                  name, english.isEmpty() ? name : english, typed.integer("points." + line));
            })
            .toList();
    return new Standards.Wanted(form, typed.integer("pass"), lines, typed.text("reason"));
  }

  static String text(StandardRefused refused, Words words) {
    return switch (refused) {
      case StandardRefused.TooFew no -> words.of("coursereview.refused.few-lines", no.needed());
      case StandardRefused.LineUnsound no -> words.of("coursereview.refused.line", no.name());
      case StandardRefused.SumUnsound no -> words.of("coursereview.refused.sum", no.sum());
      case StandardRefused.PassUnsound no -> words.of("coursereview.refused.pass");
      case StandardRefused.ReasonMissing no -> words.of("coursereview.refused.standard-reason");
    };
  }
}
