package org.xingtan.enrolment;

import org.xingtan.milestone.Dimensions;

/// Where an enrolment counts: its course, the contexts of the journal, and the dimensions of the person in the run.
public record Place(int teacherId, HeldSeat.Course course, Run run, Dimensions dimensions) {

  /// @param participationRule which fact makes a participant
  public record Run(
      int programmeId,
      String programmeCode,
      String periodCode,
      String partCode,
      String participationRule) {

    String ofRun() {
      return programmeCode + "/" + periodCode;
    }

    String ofPart() {
      return ofRun() + "/" + partCode;
    }
  }
}
