package org.xingtan.figure;

import org.jspecify.annotations.Nullable;
import org.xingtan.statistics.AsOf;

/// From where the references of an issue are read: what they do not say themselves.
///
/// @param programme absent where an issue speaks of all programmes of its period
/// @param lastIssue moment of the issue before; absent for the first
public record Standpoint(
    String period, @Nullable String programme, AsOf asOf, @Nullable AsOf lastIssue) {
  public static Standpoint of(String period, AsOf asOf) {
    return new Standpoint(period, null, asOf, null);
  }
}
