package org.xingtan.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Everything that is wrong with an import: counted exactly, told in detail up to a bound, so that a file that is wrong in every one
/// of two million rows is told in a page.
final class Complaints {

  private final int detailsOfAKind;
  private final int details;
  private final List<Complaint> told = new ArrayList<>();
  private final Map<Kind, Long> counts = new LinkedHashMap<>();
  private final List<Complaint> notices = new ArrayList<>();

  /// Complaints that differ only in their place.
  record Kind(String sheet, String column, String reason) {}

  /// How often a kind of complaint occurred.
  ///
  /// @param arguments of the first of them
  record Count(String sheet, String column, String reason, List<String> arguments, long count) {}

  Complaints(int detailsOfAKind, int details) {
    this.detailsOfAKind = detailsOfAKind;
    this.details = details;
  }

  synchronized void add(Complaint complaint) {
    Kind kind = new Kind(complaint.sheet(), complaint.column(), complaint.reason());
    long count = counts.merge(kind, 1L, Long::sum);
    if (count <= detailsOfAKind && told.size() < details) {
      told.add(complaint);
    }
  }

  /// Something worth knowing that stops nothing.
  synchronized void notice(Complaint notice) {
    notices.add(notice);
  }

  synchronized boolean none() {
    return counts.isEmpty();
  }

  synchronized long total() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  synchronized List<Complaint> told() {
    return List.copyOf(told);
  }

  synchronized List<Complaint> notices() {
    return List.copyOf(notices);
  }

  synchronized List<Count> counts() {
    return counts.entrySet().stream()
        .map(entry ->
            new Count(
                entry.getKey().sheet(),
                entry.getKey().column(),
                entry.getKey().reason(),
                List.of(),
                entry.getValue()))
        .toList();
  }
}
