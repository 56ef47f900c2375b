package org.xingtan.centre;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A section as it stands for one person.
///
/// @param left seats left for this person; null without a limit
/// @param fits whether the course is made for the person's subject and stage
/// @param state HELD, WAITING, BASKET or empty
record OfferLine(
    int sectionId,
    Course course,
    String run,
    String part,
    @Nullable Integer left,
    int waiting,
    boolean fits,
    String state) {

  record Course(
      String code,
      String title,
      String section,
      String category,
      @Nullable String subject,
      List<String> stages,
      String provider,
      BigDecimal hours,
      BigDecimal fee) {}

  /// A seat or a waiting place of one's own.
  ///
  /// @param state REVIEW, UNPAID, HELD, STARTED, COMPLETED
  record Own(
      int sectionId,
      int attempt,
      Course course,
      String run,
      String part,
      Instant selectedAt,
      String state,
      @Nullable Instant payBy,
      @Nullable Instant until) {}

  record Queued(int sectionId, Course course, String part, int place, Instant since) {}

  record Notice(Instant at, String kind, String title, @Nullable String detail, boolean fresh) {}
}
