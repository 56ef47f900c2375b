package org.xingtan.proofreading;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.xingtan.figure.BoundText;
import org.xingtan.figure.FigureValue;

/// A paragraph or heading as it is to be checked: typed words and bound figures in turn.
///
/// @param place how whoever asks finds it again
public record Passage(String place, List<Run> runs) {
  public sealed interface Run {
    String printed();
  }

  public record Typed(String text) implements Run {
    @Override
    public String printed() {
      return text;
    }
  }

  public record Shown(FigureValue value) implements Run {
    @Override
    public String printed() {
      return value.printed();
    }
  }

  /// @param values of the references of the text, in their order
  public static Passage of(String place, BoundText text, List<FigureValue> values) {
    Iterator<FigureValue> next = values.iterator();
    List<Run> runs = new ArrayList<>();
    for (BoundText.Piece piece : text.pieces()) {
      runs.add(
          switch (piece) {
            case BoundText.Plain plain -> new Typed(plain.text());
            case BoundText.Bound _ -> new Shown(next.next());
            case BoundText.Broken broken -> new Typed(broken.text());
          });
    }
    return new Passage(place, runs);
  }

  public String printed() {
    return runs.stream().map(Run::printed).collect(Collectors.joining());
  }

  List<FigureValue> values() {
    return runs.stream().filter(Shown.class::isInstance).map(run -> ((Shown) run).value()).toList();
  }
}
