package org.xingtan.figure;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.xingtan.figure.FigureCondition.Compared;
import org.xingtan.figure.FigureCondition.ComparedWith;
import org.xingtan.figure.FigureCondition.Listed;
import org.xingtan.identity.Scope;
import org.xingtan.web.Words;

/// Decides conditions.
@Service
public class Conditionals {
  private final Figures figures;

  Conditionals(Figures figures) {
    this.figures = figures;
  }

  public enum Holds {
    YES,
    NO,
    /// a figure of it cannot be read, or is compared with another kind of number
    UNKNOWN
  }

  /// @param why empty where it is known
  public record Verdict(Holds holds, String why) {
    static Verdict of(boolean holds) {
      return new Verdict(holds ? Holds.YES : Holds.NO, "");
    }
  }

  /// One for each condition, from one moment of the database.
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public List<Verdict> decide(
      List<FigureCondition> conditions, Standpoint standpoint, Scope scope, Words words) {
    Evaluation evaluation = figures.evaluation(standpoint, scope, words);
    return conditions.stream().map(condition -> verdict(condition, evaluation, words)).toList();
  }

  /// What is known decides first: one false term of all, one true term of several.
  private static Verdict verdict(FigureCondition condition, Evaluation evaluation, Words words) {
    List<Verdict> verdicts = new ArrayList<>();
    condition.terms().forEach(term -> verdicts.add(verdict(term, evaluation, words)));
    Holds deciding = condition.all() ? Holds.NO : Holds.YES;
    if (verdicts.stream().anyMatch(one -> one.holds() == deciding)) {
      return Verdict.of(!condition.all());
    }
    return verdicts.stream()
        .filter(one -> one.holds() == Holds.UNKNOWN)
        .findFirst()
        .orElse(Verdict.of(condition.all()));
  }

  private static Verdict verdict(FigureCondition.Term term, Evaluation evaluation, Words words) {
    return switch (term) {
      case Compared one ->
          switch (evaluation.of(one.of())) {
            case FigureValue.Number number -> compared(number, one, words);
            case FigureValue other -> unknown(other);
          };
      case ComparedWith two -> comparedWith(two, evaluation, words);
      case Listed listed ->
          switch (evaluation.of(listed.list())) {
            case FigureValue.Rows rows -> Verdict.of(rows.rows().isEmpty() != listed.some());
            case FigureValue other -> unknown(other);
          };
    };
  }

  private static Verdict compared(FigureValue.Number number, Compared one, Words words) {
    boolean count = number.number().kind() == FigureNumber.Kind.COUNT;
    return switch (one.limit()) {
      case Limit.Number limit when count ->
          Verdict.of(
              one.comparison()
                  .holds(
                      number
                          .number()
                          .compareTo(FigureNumber.of(limit.value(), FigureNumber.Kind.COUNT))));
      case Limit.Percent limit when !count ->
          Verdict.of(
              one.comparison()
                  .holds(number.number().compareTo(FigureNumber.percent(limit.value()))));
      case Limit.Number _, Limit.Percent _, Limit.OfRow _ -> kinds(words);
    };
  }

  private static Verdict comparedWith(ComparedWith two, Evaluation evaluation, Words words) {
    FigureValue one = evaluation.of(two.of());
    FigureValue other = evaluation.of(two.with());
    if (!(one instanceof FigureValue.Number first)) {
      return unknown(one);
    }
    if (!(other instanceof FigureValue.Number second)) {
      return unknown(other);
    }
    return first.number().kind() != second.number().kind()
        ? kinds(words)
        : Verdict.of(two.comparison().holds(first.number().compareTo(second.number())));
  }

  private static Verdict kinds(Words words) {
    return new Verdict(Holds.UNKNOWN, words.of("figure.condition.kinds"));
  }

  private static Verdict unknown(FigureValue value) {
    return new Verdict(
        Holds.UNKNOWN,
        value instanceof FigureValue.Missing missing ? missing.sentence() : value.printed());
  }
}
