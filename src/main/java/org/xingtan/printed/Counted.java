package org.xingtan.printed;

import java.util.ArrayList;
import java.util.List;

/// Which persons a count counts: those who stand at a point of the journal, cut by what the cell stands for.
///
/// @param context where, in words of codes: `IT1/1702`, `HEADCOUNT/2017-01-10`
/// @param measure which point
/// @param cuts all of which must hold
public record Counted(String context, String measure, List<Cut> cuts) {
  /// @param code of the area, subject or school, PUBLIC or PRIVATE; NONE for persons without
  public record Cut(Dimension dimension, String code) {}

  public enum Dimension {
    AREA,
    SUBJECT,
    SCHOOL,
    OWNERSHIP
  }

  public static final String NONE = "NONE";

  public boolean persons() {
    return !measure.startsWith("TIMES_") && !measure.matches("SIGN_IN|POST|HOMEWORK");
  }

  /// The same point without any cut.
  public Counted whole() {
    return new Counted(context, measure, List.of());
  }

  public Counted cutBy(Dimension dimension, String code) {
    List<Cut> more = new ArrayList<>(cuts);
    more.add(new Cut(dimension, code));
    return new Counted(context, measure, List.copyOf(more));
  }

  /// Whether it is the same point, whatever the cuts.
  public boolean samePoint(Counted other) {
    return context.equals(other.context) && measure.equals(other.measure);
  }
}
