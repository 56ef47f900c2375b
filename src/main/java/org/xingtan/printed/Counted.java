package org.xingtan.printed;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Which persons a count counts: those who stand at a point of the journal, cut by what the cell stands for.
///
/// @param context where, in words of codes: `IT1/1702`, `HEADCOUNT/2017-01-10`
/// @param measure which point
/// @param kind narrows things that are not persons: kind of award, category of course; empty otherwise
/// @param cuts all of which must hold
public record Counted(String context, String measure, String kind, List<Cut> cuts) {
  public static Counted of(String context, String measure) {
    return new Counted(context, measure, "", List.of());
  }

  /// @param code of the area, subject or school, PUBLIC or PRIVATE; NONE for persons without
  public record Cut(Dimension dimension, String code) {}

  public enum Dimension {
    AREA,
    SUBJECT,
    SCHOOL,
    OWNERSHIP
  }

  public static final String NONE = "NONE";

  private static final Set<String> PERSONS =
      Set.of(
          "COUNTED",
          "DUE",
          "REGISTERED",
          "SELECTED",
          "PAID",
          "STARTED",
          "PARTICIPATED",
          "COMPLETED",
          "SUBMITTED",
          "CERTIFIED",
          "TUTOR",
          "HOST",
          "ASSISTANT",
          "INSPECTOR",
          "TUTOR_OR_HOST");

  public boolean persons() {
    return PERSONS.contains(measure);
  }

  /// The same point without any cut.
  public Counted whole() {
    return new Counted(context, measure, kind, List.of());
  }

  public Counted cutBy(Dimension dimension, String code) {
    List<Cut> more = new ArrayList<>(cuts);
    more.add(new Cut(dimension, code));
    return new Counted(context, measure, kind, List.copyOf(more));
  }

  /// Whether it is the same point, whatever the cuts.
  public boolean samePoint(Counted other) {
    return context.equals(other.context) && measure.equals(other.measure);
  }
}
