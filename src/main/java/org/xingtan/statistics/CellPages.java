package org.xingtan.statistics;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xingtan.web.Shell;
import org.xingtan.web.Words;

/// Makes the page of a cell and what is shown when one rests on it.
@Component
class CellPages {
  private final CellMembers members;

  CellPages(CellMembers members) {
    this.members = members;
  }

  CellPage page(OpenCell open, Listing listing, Shell shell) {
    Words words = shell.words();
    CellRequest request = open.request();
    String next = listing.next();
    List<String> headings =
        listing.fields().stream().map(field -> words.of("statistics.field." + field)).toList();
    return new CellPage(
        shell.withTitle(place(open, words)),
        brief(open, words),
        open.sides().size() < 2 ? List.of() : sides(open, words),
        new CellPage.Members(
            remark(open, words),
            headings,
            listing.members().stream().map(member -> values(listing, headings, member)).toList(),
            next == null ? null : TableAddress.cell(request.after(next))),
        new CellPage.Links(
            TableAddress.of(request.table()),
            TableAddress.cell(request, "/export.xlsx"),
            TableAddress.cell(request, "/export.csv"),
            TableAddress.cell(request, "/export.json")));
  }

  /// A name leads to all cells in which the person counts.
  private static List<CellPage.Value> values(
      Listing listing, List<String> headings, List<String> member) {
    int number = listing.fields().indexOf("number");
    List<CellPage.Value> values = new ArrayList<>();
    for (int place = 0; place < member.size(); place++) {
      boolean name = number >= 0 && listing.fields().get(place).equals("name");
      String address =
          name && !member.get(number).isEmpty()
              ? "/teachers/" + member.get(number) + "/cells"
              : null;
      values.add(new CellPage.Value(headings.get(place), member.get(place), address));
    }
    return values;
  }

  CellBrief brief(OpenCell open, Words words) {
    Notes notes = new Notes(words);
    IndicatorDefinition indicator = open.indicator();
    return new CellBrief(
        place(open, words),
        Printing.PLAIN.text(open.cell(), words.chinese()),
        counts(open, words),
        List.of(
            new CellBrief.Fact(words.of("statistics.rule"), notes.definition(indicator)),
            new CellBrief.Fact(
                words.of("statistics.population"), indicator.texts().population().in(words)),
            new CellBrief.Fact(words.of("statistics.definition-version"), notes.version(indicator)),
            new CellBrief.Fact(
                words.of("statistics.moment"), notes.asOf(open.table().request().asOf()))));
  }

  static String place(OpenCell open, Words words) {
    return words.of(
        "statistics.cell-title",
        open.table().title(words.chinese()),
        open.rowLabel().in(words),
        open.indicator().texts().name().in(words));
  }

  private static List<CellBrief.Fact> counts(OpenCell open, Words words) {
    IndicatorDefinition indicator = open.indicator();
    String numerator = indicator.numerator().words().in(words);
    CountedSet denominator = indicator.denominator();
    if (open.cell() instanceof Cell.Rate rate && denominator != null) {
      return List.of(
          new CellBrief.Fact(
              words.of("statistics.numerator", numerator), Long.toString(rate.numerator())),
          new CellBrief.Fact(
              words.of("statistics.denominator", denominator.words().in(words)),
              Long.toString(rate.denominator())));
    }
    return List.of(
        new CellBrief.Fact(numerator, Printing.PLAIN.text(open.cell(), words.chinese())));
  }

  private static List<TablePage.Link> sides(OpenCell open, Words words) {
    return open.sides().stream()
        .map(side ->
            new TablePage.Link(
                words.of("statistics.side." + side.text()),
                TableAddress.cell(open.request().listing(side)),
                side == open.request().side()))
        .toList();
  }

  private String remark(OpenCell open, Words words) {
    Side side = open.request().side();
    return side.difference()
        ? words.of(
            "statistics.remark." + side.text(),
            Long.toString(members.countDifference(open.wanted(side))))
        : words.of("statistics.remark");
  }
}
