package org.xingtan.transfer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Everything that is wrong with an import: counted exactly, told in detail up to a bound, so that a file that is wrong in every one
/// of two million rows is told in a page.
public final class Complaints {

  private final int detailsOfAKind;
  private final int details;
  private final List<Complaint> told = new ArrayList<>();
  private final Map<Kind, Long> counts = new LinkedHashMap<>();
  private final List<Complaint> notices = new ArrayList<>();

  /// Complaints that differ only in their place.
  public record Kind(String sheet, String column, String reason) {}

  /// How often a kind of complaint occurred.
  ///
  /// @param arguments of the first of them
  public record Count(
      String sheet, String column, String reason, List<String> arguments, long count) {}

  public Complaints(int detailsOfAKind, int details) {
    this.detailsOfAKind = detailsOfAKind;
    this.details = details;
  }

  public synchronized void add(Complaint complaint) {
    Kind kind = new Kind(complaint.sheet(), complaint.column(), complaint.reason());
    long count = counts.merge(kind, 1L, Long::sum);
    if (count <= detailsOfAKind && told.size() < details) {
      told.add(complaint);
    }
  }

  /// Something worth knowing that stops nothing.
  public synchronized void notice(Complaint notice) {
    notices.add(notice);
  }

  public synchronized boolean none() {
    return counts.isEmpty();
  }

  public synchronized long total() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  public synchronized List<Complaint> told() {
    return List.copyOf(told);
  }

  public synchronized List<Complaint> notices() {
    return List.copyOf(notices);
  }

  public synchronized List<Count> counts() {
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
