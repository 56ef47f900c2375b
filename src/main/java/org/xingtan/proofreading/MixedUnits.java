package org.xingtan.proofreading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xingtan.checks.Severity;
import org.xingtan.figure.FigureNumber;
import org.xingtan.figure.FigureReference;
import org.xingtan.figure.FigureValue;
import org.xingtan.figure.UnitWord;

/// The word after a figure is that of its unit: persons, person-times, posts and pieces are four things. `docs/rules/proofreading.md` §7.
final class MixedUnits implements TextRule {
  private static final Pattern WORD =
      Pattern.compile("^\\s*(人次|人|名|位|所|门|个岗位|岗位|岗|件|份|篇|项|条|学时|节|余人次|余人|多人)");
  private static final Map<UnitWord, Set<String>> FITTING =
      Map.of(
          UnitWord.PERSONS, Set.of("人", "名", "位", "余人", "多人"),
          UnitWord.PERSON_TIMES, Set.of("人次", "余人次"),
          UnitWord.POSTS, Set.of("个岗位", "岗位", "岗"),
          UnitWord.PIECES, Set.of("件", "份", "篇", "条"),
          UnitWord.HOURS, Set.of("学时", "节"),
          UnitWord.SCHOOLS, Set.of("所"),
          UnitWord.COURSES, Set.of("门"),
          UnitWord.ACHIEVEMENTS, Set.of("项", "件"),
          UnitWord.THINGS, Set.of("项", "门", "所", "条"));

  @Override
  public String code() {
    return "mixed-units";
  }

  @Override
  public List<TextRemark> examine(TextMaterial material) {
    List<TextRemark> remarks = new ArrayList<>();
    for (TextSentence sentence : material.sentences()) {
      for (TextSentence.Placed figure : sentence.figures()) {
        remark(figure, sentence, material).ifPresent(remarks::add);
      }
    }
    return remarks;
  }

  private Optional<TextRemark> remark(
      TextSentence.Placed figure, TextSentence sentence, TextMaterial material) {
    if (!(figure.value() instanceof FigureValue.Number number)
        || number.number().kind() != FigureNumber.Kind.COUNT
        || number.backing().isEmpty()
        || number.reference() instanceof FigureReference.RowCount) {
      return Optional.empty();
    }
    Matcher word = WORD.matcher(sentence.printed().substring(figure.end()));
    UnitWord unit = UnitWord.of(number.backing().getFirst().indicator());
    boolean fits = !word.find() || FITTING.getOrDefault(unit, Set.of()).contains(word.group(1));
    return fits
        ? Optional.empty()
        : Optional.of(
            new TextRemark(
                code(),
                Severity.WRONG,
                sentence.spot(figure.start(), figure.end() + word.end()),
                material
                    .words()
                    .of(
                        "proofreading.says.mixed-units",
                        number.printed(),
                        unit.in(material.words(), number.number()).strip(),
                        word.group(1)),
                number.backing().getFirst().address()));
  }
}
