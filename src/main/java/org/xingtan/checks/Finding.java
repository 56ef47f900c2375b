package org.xingtan.checks;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xingtan.printed.Counted;

/// One thing found.
///
/// @param rule code of the rule that found it
/// @param printed as printed, or the smaller claim of two; empty when nothing was printed
/// @param computed what the facts say
/// @param sentence what is the matter, for a reader
/// @param shares who makes up a difference, where that can be counted
/// @param settles cells whose difference in print this finding explains
record Finding(
    String rule,
    Severity severity,
    Place place,
    String printed,
    String computed,
    Sentence sentence,
    List<Share> shares,
    List<Place> settles) {

  /// @param key below `checks.says.`
  /// @param arguments texts, counts and nested sentences
  record Sentence(String key, List<Object> arguments) {
    static Sentence of(String key, Object... arguments) {
      return new Sentence(key, List.of(arguments));
    }
  }

  /// A part of a difference that opens to names.
  ///
  /// @param names which persons; nothing when they are not to be listed
  record Share(Cause cause, long count, @Nullable Names names) {}

  /// Persons who stand at one point and not at another.
  record Names(Counted in, Counted notIn, Cause cause) {}

  static Finding of(
      Rule rule, Severity severity, Place place, String printed, String computed, Sentence says) {
    return new Finding(rule.code(), severity, place, printed, computed, says, List.of(), List.of());
  }

  Finding with(List<Share> parts) {
    return new Finding(
        rule, severity, place, printed, computed, sentence, List.copyOf(parts), settles);
  }

  Finding settling(List<Place> cells) {
    return new Finding(
        rule, severity, place, printed, computed, sentence, shares, List.copyOf(cells));
  }

  boolean settles(Place cell) {
    return settles.stream().anyMatch(cell::sameCell);
  }
}
