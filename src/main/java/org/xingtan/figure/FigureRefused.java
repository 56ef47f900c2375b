package org.xingtan.figure;

import java.util.List;
import org.xingtan.web.Words;

/// Why a text is no reference: what is wrong, where, and what may stand there.
///
/// @param at place of the first wrong character, from 0
/// @param problem below `figure.refused.`
/// @param arguments what was found, and what is known
public record FigureRefused(int at, String problem, List<String> arguments)
    implements FigureSyntax.Outcome {

  static FigureRefused at(int place, String problem, String... arguments) {
    return new FigureRefused(place, problem, List.of(arguments));
  }

  FigureRefused shifted(int by) {
    return new FigureRefused(at + by, problem, arguments);
  }

  public String sentence(Words words) {
    return words.of(
        "figure.refused", at + 1, words.of("figure.refused." + problem, arguments.toArray()));
  }
}
