package org.xingtan.bulletin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xingtan.figure.FigureReference;
import org.xingtan.figure.FigureRefused;
import org.xingtan.figure.FigureSyntax;
import org.xingtan.figure.FigureValue;
import org.xingtan.figure.Figures;
import org.xingtan.figure.Standpoint;
import org.xingtan.identity.Scope;
import org.xingtan.statistics.AsOf;
import org.xingtan.web.Words;

/// Reads everything an issue is bound to in one go: each table once, all from one moment of the database.
@Component
class Readings {
  private final Figures figures;
  private final IssueStore issues;

  Readings(Figures figures, IssueStore issues) {
    this.figures = figures;
    this.issues = issues;
  }

  /// What a text that should be a reference stands for.
  ///
  /// @param value nothing when it cannot be read
  /// @param problem why, ready to print
  record Read(@Nullable FigureValue value, @Nullable String problem) {}

  /// By text.
  Map<String, Read> of(Issue issue, List<String> texts, Words words) {
    Map<String, Read> read = new LinkedHashMap<>();
    List<String> sound = new ArrayList<>();
    List<FigureReference> references = new ArrayList<>();
    for (String text : texts.stream().distinct().toList()) {
      switch (FigureSyntax.parse(text)) {
        case FigureSyntax.Parsed parsed -> {
          sound.add(text);
          references.add(parsed.reference());
        }
        case FigureRefused refused -> read.put(text, new Read(null, refused.sentence(words)));
      }
    }
    List<FigureValue> values = figures.read(references, standpoint(issue), Scope.city(), words);
    for (int place = 0; place < sound.size(); place++) {
      read.put(sound.get(place), new Read(values.get(place), null));
    }
    return read;
  }

  Standpoint standpoint(Issue issue) {
    Issue.Basis basis = issue.basis();
    Optional<AsOf> last =
        Optional.ofNullable(issue.origin().previous())
            .flatMap(issues::find)
            .flatMap(previous -> AsOf.parse(previous.basis().asOf()));
    return new Standpoint(
        basis.period(),
        basis.programme(),
        AsOf.parse(basis.asOf()).orElseThrow(),
        last.orElse(null));
  }
}
