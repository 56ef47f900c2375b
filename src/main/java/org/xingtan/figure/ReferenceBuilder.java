package org.xingtan.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xingtan.figure.FigureReference.Against;
import org.xingtan.figure.FigureReference.Cell;
import org.xingtan.figure.FigureReference.Choice;
import org.xingtan.figure.FigureReference.Name;
import org.xingtan.figure.FigureReference.Source;
import org.xingtan.figure.FigureReference.Wording;
import org.xingtan.statistics.AsOf;
import org.xingtan.statistics.Cut;
import org.xingtan.statistics.TableRequest.Filters;

/// Understands what was written.
final class ReferenceBuilder {
  static final String LAST_ISSUE = "last-issue";
  private static final Set<String> SOURCE =
      Set.of("period", "programme", "as-of", "by", "area", "school", "subject", "ownership");
  private static final List<String> KINDS =
      List.of("cell", "share", "difference", "list", "count", "sentence", "name", "table", "chart");
  private static final String LIST_FORM = "TABLE/COLUMN";

  private ReferenceBuilder() {}

  static FigureReference build(Written written) {
    return switch (written.kind()) {
      case "cell" -> cell(written);
      case "share" -> share(written);
      case "difference" -> difference(written);
      case "list" -> list(written);
      case "count" -> count(written);
      case "sentence" -> sentence(written);
      case "name" -> name(written);
      case "table" -> table(written);
      case "chart" -> chart(written);
      default ->
          throw new Unreadable(written.at(), "kind", written.kind(), String.join(" ", KINDS));
    };
  }

  private static Cell cell(Written written) {
    written.only(with(SOURCE, "as"));
    List<String> target = written.target(3, 3, "TABLE/ROW/COLUMN");
    return new Cell(
        source(written, target.getFirst()), target.get(1), target.get(2), format(written));
  }

  private static FigureReference share(Written written) {
    noTarget(written);
    written.only(Set.of("of", "over", "as"));
    return new FigureReference.Share(
        nestedCell(written, "of"), nestedCell(written, "over"), format(written));
  }

  private static FigureReference difference(Written written) {
    noTarget(written);
    written.only(Set.of("of", "minus", "since", "as"));
    Cell of = nestedCell(written, "of");
    String since = written.option("since");
    boolean minus = written.options().containsKey("minus");
    if (minus == (since != null)) {
      throw new Unreadable(written.at(), "against");
    }
    Against against =
        since == null
            ? new Against.OtherCell(nestedCell(written, "minus"))
            : since.equals(LAST_ISSUE)
                ? new Against.LastIssue()
                : new Against.Moment(moment(written, "since", since));
    return new FigureReference.Difference(of, against, format(written));
  }

  private static FigureReference list(Written written) {
    written.only(
        with(SOURCE, "where", "order", "most", "item", "join", "last", "none", "one", "many"));
    List<String> target = written.target(2, 2, LIST_FORM);
    return new FigureReference.RankList(
        source(written, target.getFirst()),
        target.get(1),
        new Choice(conditions(written), order(written, Choice.Order.LARGEST), null, most(written)),
        wording(written));
  }

  private static FigureReference count(Written written) {
    written.only(with(SOURCE, "where", "as"));
    List<String> target = written.target(2, 2, LIST_FORM);
    return new FigureReference.RowCount(
        source(written, target.getFirst()),
        target.get(1),
        new Choice(conditions(written), Choice.Order.TABLE, null, null),
        format(written));
  }

  private static FigureReference sentence(Written written) {
    written.only(
        with(
            SOURCE, "where", "by", "order", "rank", "most", "item", "join", "last", "none", "one",
            "many"));
    List<String> target = written.target(1, 1, "TABLE");
    String rank = written.option("rank");
    if (written.option("item") == null) {
      throw new Unreadable(written.at(), "item-missing");
    }
    return new FigureReference.Sentence(
        source(written, target.getFirst()),
        new Choice(
            conditions(written),
            order(written, rank == null ? Choice.Order.TABLE : Choice.Order.LARGEST),
            rank,
            most(written)),
        wording(written));
  }

  private static FigureReference name(Written written) {
    written.only(Set.of("as"));
    List<String> target = written.target(1, 2, "area/440106");
    Name.Kind kind = named(written, Name.Kind.values(), target.getFirst(), "name-kind");
    @Nullable String code = target.size() == 2 ? target.get(1) : null;
    int at = written.target() == null ? written.at() : written.target().at();
    if (code == null && (kind == Name.Kind.AREA || kind == Name.Kind.SUBJECT)) {
      throw new Unreadable(at, "name-code", target.getFirst());
    }
    if (code != null && kind == Name.Kind.DAY && AsOf.parse(code).isEmpty()) {
      throw new Unreadable(at, "moment", code);
    }
    String style = written.option("as");
    return new Name(
        kind,
        code,
        style == null ? Name.Style.FULL : named(written, Name.Style.values(), style, "name-style"));
  }

  private static FigureReference table(Written written) {
    written.only(with(SOURCE, "columns"));
    String columns = written.option("columns");
    return new FigureReference.WholeTable(
        source(written, written.target(1, 1, "TABLE").getFirst()),
        columns == null ? List.of() : codes(written, "columns", columns));
  }

  private static FigureReference chart(Written written) {
    written.only(SOURCE);
    List<String> target = written.target(2, 2, LIST_FORM);
    return new FigureReference.Chart(source(written, target.getFirst()), target.get(1));
  }

  private static Source source(Written written, String table) {
    String asOf = written.option("as-of");
    String by = written.option("by");
    return new Source(
        table,
        code(written, "period"),
        code(written, "programme"),
        asOf == null ? null : moment(written, "as-of", asOf),
        by == null ? null : named(written, Cut.values(), by, "cut"),
        new Filters(
            code(written, "area"),
            code(written, "school"),
            code(written, "subject"),
            code(written, "ownership")));
  }

  private static @Nullable String code(Written written, String key) {
    String text = written.option(key);
    if (text != null && !Written.code(text)) {
      throw new Unreadable(written.place(key), "code", key, text);
    }
    return text;
  }

  private static List<String> codes(Written written, String key, String text) {
    List<String> codes = List.of(text.split(",", -1));
    if (!codes.stream().allMatch(Written::code)) {
      throw new Unreadable(written.place(key), "code", key, text);
    }
    return codes;
  }

  private static AsOf moment(Written written, String key, String text) {
    return AsOf.parse(text).orElseThrow(() -> new Unreadable(written.place(key), "moment", text));
  }

  private static FigureFormat format(Written written) {
    String text = written.option("as");
    return text == null
        ? FigureFormat.USUAL
        : FigureFormat.parse(text)
            .orElseThrow(() -> new Unreadable(written.place("as"), "format", text));
  }

  private static List<FigureReference.RowCondition> conditions(Written written) {
    String text = written.option("where");
    return text == null ? List.of() : Conditions.parse(text, written.place("where"));
  }

  private static Choice.Order order(Written written, Choice.Order usual) {
    String text = written.option("order");
    return text == null ? usual : named(written, Choice.Order.values(), text, "order");
  }

  private static @Nullable Integer most(Written written) {
    String text = written.option("most");
    if (text == null) {
      return null;
    }
    if (!text.matches("[1-9]\\d{0,3}")) {
      throw new Unreadable(written.place("most"), "most", text);
    }
    return Integer.valueOf(text);
  }

  private static Wording wording(Written written) {
    return new Wording(
        pattern(written, "item"),
        written.option("join"),
        written.option("last"),
        written.option("none"),
        pattern(written, "one"),
        pattern(written, "many"));
  }

  private static @Nullable String pattern(Written written, String key) {
    String text = written.option(key);
    if (text != null) {
      ItemPattern.check(text, written.place(key));
    }
    return text;
  }

  private static Cell nestedCell(Written written, String key) {
    Written.Given given = written.options().get(key);
    Written nested = given == null ? null : given.nested();
    if (nested == null || !nested.kind().equals("cell")) {
      throw new Unreadable(written.place(key), "cell-expected", key);
    }
    return cell(nested);
  }

  private static void noTarget(Written written) {
    Written.Given target = written.target();
    if (target != null) {
      throw new Unreadable(target.at(), "key-missing", target.text());
    }
  }

  private static <T extends Enum<T>> T named(
      Written written, T[] values, String text, String problem) {
    Optional<T> found =
        Arrays.stream(values)
            .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(text))
            .findFirst();
    return found.orElseThrow(() ->
        new Unreadable(
            written.at(),
            problem,
            text,
            String.join(
                " ",
                Arrays.stream(values)
                    .map(value -> value.name().toLowerCase(Locale.ROOT))
                    .toList())));
  }

  private static Set<String> with(Set<String> some, String... more) {
    return Stream.concat(some.stream(), Arrays.stream(more))
        .collect(java.util.stream.Collectors.toUnmodifiableSet());
  }
}
