package org.xingtan.recount;

/// A place where the journal or the roll-ups do not say what the facts say.
///
/// @param what what was compared
/// @param context within what
/// @param measure which measure
/// @param kept what the journal or the roll-up says
/// @param recounted what the facts say
record Difference(String what, String context, String measure, long kept, long recounted) {

  String line() {
    return kept == recounted
        ? "%s: %s %s: %d, but other persons or dimensions".formatted(what, context, measure, kept)
        : "%s: %s %s: kept %d, recounted %d".formatted(what, context, measure, kept, recounted);
  }
}
