package org.xingtan.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.xingtan.figure.FigureReference.Against;
import org.xingtan.figure.FigureReference.Cell;
import org.xingtan.figure.FigureReference.Choice;
import org.xingtan.figure.FigureReference.Name;
import org.xingtan.figure.FigureReference.RowCondition;
import org.xingtan.figure.FigureReference.Source;
import org.xingtan.figure.FigureReference.Wording;
import org.xingtan.statistics.AsOf;
import org.xingtan.statistics.Cut;
import org.xingtan.statistics.TableRequest.Filters;

/// References of every kind, as the seed throws them.
final class RandomReferences {
  private final Random random;

  RandomReferences(long seed) {
    this.random = new Random(seed);
  }

  FigureReference any() {
    return switch (random.nextInt(9)) {
      case 0 -> cell();
      case 1 -> new FigureReference.Share(cell(), cell(), format());
      case 2 -> new FigureReference.Difference(cell(), against(), format());
      case 3 ->
          new FigureReference.RankList(source(), code(), choice(null), wording(maybe(item())));
      case 4 ->
          new FigureReference.RowCount(
              source(), code(), new Choice(conditions(), Choice.Order.TABLE, null, null), format());
      case 5 -> new FigureReference.Sentence(source(), choice(maybe(code())), wording(item()));
      case 6 -> name();
      case 7 ->
          new FigureReference.WholeTable(source(), random.nextBoolean() ? List.of() : codes());
      default -> new FigureReference.Chart(source(), code());
    };
  }

  Cell cell() {
    return new Cell(source(), code(), code(), format());
  }

  private Source source() {
    return new Source(
        code(),
        maybe("1702"),
        maybe("IT1"),
        maybe(moment()),
        maybe(pick(List.of(Cut.values()))),
        new Filters(maybe("440100-DIRECT"), maybe("S0001"), maybe("语文"), maybe("PRIVATE")));
  }

  private AsOf moment() {
    return AsOf.parse(pick(List.of("2017-11-27", "2021-08-19T09:30:00", "2017-01-10")))
        .orElseThrow();
  }

  private Against against() {
    return switch (random.nextInt(3)) {
      case 0 -> new Against.OtherCell(cell());
      case 1 -> new Against.LastIssue();
      default -> new Against.Moment(moment());
    };
  }

  private Choice choice(@Nullable String by) {
    return new Choice(
        conditions(),
        pick(List.of(Choice.Order.values())),
        by,
        random.nextBoolean() ? null : Integer.valueOf(1 + random.nextInt(9)));
  }

  private List<RowCondition> conditions() {
    List<RowCondition> conditions = new ArrayList<>();
    for (int count = random.nextInt(3); count > 0; count--) {
      conditions.add(new RowCondition(maybe(code()), pick(List.of(Comparison.values())), limit()));
    }
    return List.copyOf(conditions);
  }

  private Limit limit() {
    BigDecimal value = BigDecimal.valueOf(random.nextInt(100_000), random.nextInt(3));
    return switch (random.nextInt(3)) {
      case 0 -> new Limit.Number(value);
      case 1 -> new Limit.Percent(value);
      default -> new Limit.OfRow("TOTAL");
    };
  }

  private Wording wording(@Nullable String item) {
    return new Wording(
        item,
        maybe(words()),
        maybe(words()),
        maybe(words()),
        maybe("只有{rows}"),
        maybe("{rows}等{count|chinese:unit}区（\"共\" {count} \\ 个）"));
  }

  private String item() {
    return pick(
        List.of("{name}", "{name}参训{participants|grouped}人", "{name}：{rate|percent:1:capped} ()"));
  }

  private String words() {
    return pick(List.of("、", ", ", "", " and ", "“和”", "a\\b", "{{", "}}", "\n", "(", "\""));
  }

  private Name name() {
    Name.Kind kind = pick(List.of(Name.Kind.values()));
    @Nullable String code =
        switch (kind) {
          case AREA -> "440106";
          case SUBJECT -> "CHINESE";
          case PROGRAMME -> maybe("IT1");
          case PERIOD -> maybe("1702");
          case DAY -> maybe("2017-11-27");
        };
    return new Name(kind, code, pick(List.of(Name.Style.values())));
  }

  private FigureFormat format() {
    EnumSet<FigureFormat.Option> options = EnumSet.noneOf(FigureFormat.Option.class);
    for (FigureFormat.Option option : FigureFormat.Option.values()) {
      if (random.nextInt(4) == 0) {
        options.add(option);
      }
    }
    return new FigureFormat(
        maybe(pick(List.of(FigureFormat.Style.values()))),
        random.nextBoolean() ? null : Integer.valueOf(random.nextInt(5)),
        options);
  }

  private List<String> codes() {
    return List.of("participants", "graduation_rate");
  }

  private String code() {
    return pick(List.of("programme-by-area", "TOTAL", "440106", "graduation_rate", "第1.x"));
  }

  private <T> @Nullable T maybe(T value) {
    return random.nextInt(3) == 0 ? value : null;
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
