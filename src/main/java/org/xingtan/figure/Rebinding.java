package org.xingtan.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.xingtan.figure.FigureReference.Against;
import org.xingtan.figure.FigureReference.Difference;
import org.xingtan.figure.FigureReference.Name;
import org.xingtan.figure.FigureReference.Source;
import org.xingtan.figure.FigureValue.Missing;
import org.xingtan.identity.Scope;
import org.xingtan.statistics.AsOf;
import org.xingtan.web.Words;

/// Binds the references of one issue to another period, moment or programme, and says what has no counterpart there.
@Service
public class Rebinding {
  private final Figures figures;

  Rebinding(Figures figures) {
    this.figures = figures;
  }

  /// @param periods what the periods that references name themselves become; those left out stay
  /// @param programmes the same for programmes
  public record Move(
      Standpoint from, Standpoint to, Map<String, String> periods, Map<String, String> programmes) {
    public static Move of(Standpoint from, Standpoint to) {
      return new Move(from, to, Map.of(), Map.of());
    }
  }

  public enum Lack {
    /// the table, row, column or name does not exist there
    NO_COUNTERPART,
    /// it exists, but has no figure yet
    NO_FIGURE,
    /// it names a period or moment of its own, which stays; somebody has to look
    STAYS
  }

  /// @param place of the reference among those asked for
  public record Lacking(int place, FigureReference reference, Lack lack, String why) {}

  /// @param references in the order asked for
  public record Rebound(List<FigureReference> references, List<Lacking> lacking) {}

  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Rebound rebind(
      List<? extends FigureReference> references, Move move, Scope scope, Words words) {
    SourceChange change =
        new SourceChange(source -> moved(source, move), name -> moved(name, move));
    List<FigureReference> rebound =
        references.stream().map(change::of).map(one -> since(one, move)).toList();
    List<FigureValue> values = figures.read(rebound, move.to(), scope, words);
    List<Lacking> lacking = new ArrayList<>();
    for (int place = 0; place < rebound.size(); place++) {
      lacking(place, values.get(place), words).ifPresent(lacking::add);
    }
    return new Rebound(rebound, List.copyOf(lacking));
  }

  private static Optional<Lacking> lacking(int place, FigureValue value, Words words) {
    FigureReference reference = value.reference();
    if (value instanceof Missing missing) {
      Lack lack =
          switch (missing.why()) {
            case TABLE, ROW, COLUMN, NOT_RECORDED, UNITS, NAME -> Lack.NO_COUNTERPART;
            case NO_DATA, ZERO_DENOMINATOR, NO_LAST_ISSUE -> Lack.NO_FIGURE;
          };
      return Optional.of(new Lacking(place, reference, lack, missing.sentence()));
    }
    String own = own(reference);
    return own.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Lacking(place, reference, Lack.STAYS, words.of("figure.rebinding.stays", own)));
  }

  /// What a reference still says itself about period and moment.
  private static String own(FigureReference reference) {
    List<String> said = new ArrayList<>();
    new SourceChange(
            source -> {
              Optional.ofNullable(source.period()).ifPresent(said::add);
              Optional.ofNullable(source.asOf()).map(AsOf::text).ifPresent(said::add);
              return source;
            },
            name -> {
              Optional.ofNullable(
                      name.kind() == Name.Kind.PERIOD || name.kind() == Name.Kind.DAY
                          ? name.code()
                          : null)
                  .ifPresent(said::add);
              return name;
            })
        .of(reference);
    if (reference instanceof Difference difference
        && difference.against() instanceof Against.Moment moment) {
      said.add(moment.asOf().text());
    }
    return String.join(", ", said.stream().distinct().toList());
  }

  /// What names the period or moment of the old issue follows the new one.
  private static Source moved(Source source, Move move) {
    AsOf asOf = source.asOf();
    return source
        .in(
            follows(source.period(), move.from().period(), move.periods()),
            follows(source.programme(), move.from().programme(), move.programmes()))
        .asOf(move.from().asOf().equals(asOf) ? null : asOf);
  }

  private static @Nullable String follows(
      @Nullable String own, @Nullable String ofIssue, Map<String, String> others) {
    if (own == null) {
      return null;
    }
    return others.containsKey(own) ? others.get(own) : own.equals(ofIssue) ? null : own;
  }

  private static Name moved(Name name, Move move) {
    String code = name.code();
    @Nullable String other =
        switch (name.kind()) {
          case PERIOD -> follows(code, move.from().period(), move.periods());
          case PROGRAMME -> follows(code, move.from().programme(), move.programmes());
          case DAY -> move.from().asOf().text().equals(code) ? null : code;
          case AREA, SUBJECT -> code;
        };
    return new Name(name.kind(), other, name.style());
  }

  /// A difference to the moment of the issue before the old one is one to the issue before.
  private static FigureReference since(FigureReference reference, Move move) {
    return reference instanceof Difference difference
            && difference.against() instanceof Against.Moment moment
            && moment.asOf().equals(move.from().lastIssue())
        ? new Difference(difference.of(), new Against.LastIssue(), difference.format())
        : reference;
  }
}
