package org.xingtan.figure;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xingtan.figure.FigureReference.Against;
import org.xingtan.figure.FigureReference.Choice;
import org.xingtan.figure.FigureReference.Source;
import org.xingtan.figure.FigureReference.Wording;
import org.xingtan.statistics.AsOf;
import org.xingtan.statistics.Cut;
import org.xingtan.statistics.TableRequest.Filters;

/// Writes references, always the same way.
final class ReferenceText {
  private final StringBuilder text;

  private ReferenceText(String kind) {
    this.text = new StringBuilder(kind);
  }

  static String of(FigureReference reference) {
    ReferenceText written = new ReferenceText(reference.form());
    switch (reference) {
      case FigureReference.Cell cell ->
          written
              .target(cell.source().table() + "/" + cell.row() + "/" + cell.column())
              .source(cell.source())
              .format(cell.format());
      case FigureReference.Share share ->
          written.nested("of", share.of()).nested("over", share.over()).format(share.format());
      case FigureReference.Difference difference -> written.difference(difference);
      case FigureReference.RankList list ->
          written
              .target(list.source().table() + "/" + list.column())
              .source(list.source())
              .choice(list.choice(), Choice.Order.LARGEST)
              .wording(list.wording());
      case FigureReference.RowCount count ->
          written
              .target(count.source().table() + "/" + count.column())
              .source(count.source())
              .choice(count.choice(), Choice.Order.TABLE)
              .format(count.format());
      case FigureReference.Sentence sentence -> written.sentence(sentence);
      case FigureReference.Name name -> written.name(name);
      case FigureReference.WholeTable table ->
          written
              .target(table.source().table())
              .source(table.source())
              .option(
                  "columns", table.columns().isEmpty() ? null : String.join(",", table.columns()));
      case FigureReference.Chart chart ->
          written.target(chart.source().table() + "/" + chart.column()).source(chart.source());
    }
    return written.text.toString();
  }

  private void difference(FigureReference.Difference difference) {
    nested("of", difference.of());
    switch (difference.against()) {
      case Against.OtherCell other -> nested("minus", other.cell());
      case Against.LastIssue _ -> option("since", ReferenceBuilder.LAST_ISSUE);
      case Against.Moment moment -> option("since", moment.asOf().text());
    }
    format(difference.format());
  }

  private void sentence(FigureReference.Sentence sentence) {
    Choice choice = sentence.choice();
    boolean ranked = choice.by() != null;
    target(sentence.source().table())
        .source(sentence.source())
        .option("rank", choice.by())
        .choice(choice, ranked ? Choice.Order.LARGEST : Choice.Order.TABLE)
        .wording(sentence.wording());
  }

  private void name(FigureReference.Name name) {
    String kind = lower(name.kind());
    target(name.code() == null ? kind : kind + "/" + name.code())
        .option("as", name.style() == FigureReference.Name.Style.FULL ? null : lower(name.style()));
  }

  private ReferenceText source(Source source) {
    AsOf asOf = source.asOf();
    Cut by = source.by();
    Filters filters = source.filters();
    return option("period", source.period())
        .option("programme", source.programme())
        .option("as-of", asOf == null ? null : asOf.text())
        .option("by", by == null ? null : lower(by))
        .option("area", filters.area())
        .option("school", filters.school())
        .option("subject", filters.subject())
        .option("ownership", filters.ownership());
  }

  private ReferenceText choice(Choice choice, Choice.Order usual) {
    Integer most = choice.most();
    return option(
            "where", choice.conditions().isEmpty() ? null : Conditions.text(choice.conditions()))
        .option("order", choice.order() == usual ? null : lower(choice.order()))
        .option("most", most == null ? null : most.toString());
  }

  private void wording(Wording wording) {
    option("item", wording.item())
        .option("join", wording.join())
        .option("last", wording.last())
        .option("none", wording.none())
        .option("one", wording.one())
        .option("many", wording.many());
  }

  private ReferenceText format(FigureFormat format) {
    return option("as", format.equals(FigureFormat.USUAL) ? null : format.text());
  }

  private ReferenceText target(String target) {
    text.append(' ').append(target);
    return this;
  }

  private ReferenceText nested(String key, FigureReference reference) {
    text.append(' ').append(key).append("=(").append(reference.text()).append(')');
    return this;
  }

  private ReferenceText option(String key, @Nullable String value) {
    if (value != null) {
      text.append(' ').append(key).append('=').append(quoted(value));
    }
    return this;
  }

  /// Braces too, so that a reference within a text ends where it seems to end.
  private static String quoted(String value) {
    if (value.matches("[^\\s\"()\\\\{}]+")) {
      return value;
    }
    return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
