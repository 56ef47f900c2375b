package org.xingtan.checks;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xingtan.checks.Finding.Sentence;
import org.xingtan.checks.Material.Spot;

/// Tutors and hosts are posts: who holds both is one person and two posts. A text that gives all three counts says so.
/// `docs/rules/checks.md` §12.
final class PersonsAndPosts implements Rule {
  @Override
  public String code() {
    return "persons-and-posts";
  }

  @Override
  public List<Finding> examine(Material material, Evidence evidence) {
    return material.wholes("TUTOR_OR_HOST").stream()
        .flatMap(persons -> finding(persons, material).stream())
        .toList();
  }

  private Optional<Finding> finding(Spot persons, Material material) {
    List<Spot> posts =
        Stream.of("TUTOR", "HOST")
            .flatMap(role -> material.wholes(role).stream())
            .filter(spot -> Material.sameDay(spot, persons) && sameContext(spot, persons))
            .toList();
    long held = posts.stream().mapToLong(PersonsAndPosts::count).sum();
    return posts.size() == 2 && held > count(persons)
        ? Optional.of(finding(persons, posts, held))
        : Optional.empty();
  }

  private static boolean sameContext(Spot one, Spot other) {
    return one.counted().orElseThrow().context().equals(other.counted().orElseThrow().context());
  }

  private static long count(Spot spot) {
    return spot.count().orElseThrow().count();
  }

  private Finding finding(Spot persons, List<Spot> posts, long held) {
    Sentence says =
        Sentence.of(
            code(),
            Shown.count(count(posts.getFirst())),
            Shown.count(count(posts.getLast())),
            Shown.count(held),
            Shown.count(count(persons)),
            Shown.count(held - count(persons)));
    return Finding.of(
        this,
        Severity.EXPLAIN,
        persons.place(),
        Shown.count(held),
        Shown.count(count(persons)),
        says);
  }
}
