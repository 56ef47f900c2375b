package org.xingtan.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.xingtan.figure.FigureReference.Name;
import org.xingtan.figure.FigureValue.Missing;
import org.xingtan.identity.Scope;
import org.xingtan.statistics.Bilingual;
import org.xingtan.statistics.Tables;
import org.xingtan.web.Words;

/// Finds figures by words: 完成 研修社区 1702 全市, or completed research community.
@Service
public class FigureSearch {
  private final Tables tables;
  private final NameStore names;
  private final Figures figures;
  private final MessageSource messages;

  FigureSearch(Tables tables, NameStore names, Figures figures, MessageSource messages) {
    this.tables = tables;
    this.names = names;
    this.figures = figures;
    this.messages = messages;
  }

  /// @param figure its name, `row` whose it is, `where` its table
  public record Hit(FigureValue value, String figure, String row, String where) {
    public FigureReference reference() {
      return value.reference();
    }
  }

  /// The best first, each with its value now. A period in the words is that period; otherwise it is the issue's.
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public List<Hit> find(String text, Standpoint standpoint, Scope scope, Words words, int most) {
    List<String> wanted = new ArrayList<>(split(text));
    if (wanted.isEmpty()) {
      return List.of();
    }
    List<NameStore.Named> known = names.all();
    String period =
        wanted.stream().filter(word -> names(known, word)).findFirst().orElse(standpoint.period());
    wanted.remove(period);
    Candidates candidates = new Candidates(tables.indicators(), known, this::phrase);
    boolean own = period.equals(standpoint.period());
    List<Candidate> all =
        tables.offered().stream()
            .flatMap(offer -> candidates.of(offer, period, own).stream())
            .toList();
    return read(Candidates.best(all, wanted, 2 * most), standpoint, scope, words).stream()
        .limit(most)
        .toList();
  }

  private static boolean names(List<NameStore.Named> known, String word) {
    return known.stream()
        .anyMatch(named -> named.kind() == Name.Kind.PERIOD && named.code().equals(word));
  }

  private static List<String> split(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[\\s,，、;；。]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private List<Hit> read(
      List<Candidate> candidates, Standpoint standpoint, Scope scope, Words words) {
    List<FigureValue> values =
        figures.read(
            candidates.stream().map(Candidate::reference).toList(), standpoint, scope, words);
    List<Hit> hits = new ArrayList<>();
    for (int place = 0; place < candidates.size(); place++) {
      Candidate.Label label = candidates.get(place).label();
      FigureValue value = values.get(place);
      if (there(value)) {
        hits.add(
            new Hit(
                value, label.figure().in(words), label.row().in(words), label.where().in(words)));
      }
    }
    return hits;
  }

  /// What the definitions promise and the period does not have is not found.
  private static boolean there(FigureValue value) {
    return !(value instanceof Missing missing)
        || switch (missing.why()) {
          case NO_DATA, ZERO_DENOMINATOR -> true;
          case TABLE, ROW, COLUMN, NOT_RECORDED, UNITS, NAME, NO_LAST_ISSUE -> false;
        };
  }

  private Bilingual phrase(String key) {
    return new Bilingual(
        Optional.ofNullable(messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE)).orElse(""),
        Optional.ofNullable(messages.getMessage(key, null, Locale.ENGLISH)).orElse(""));
  }
}
