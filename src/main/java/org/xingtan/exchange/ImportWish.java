package org.xingtan.exchange;

/// How files are to be taken over.
///
/// @param rehearsal dry run
/// @param complete the files are the whole truth
/// @param confirmedRemovals number of removals a person typed; -1 for none
record ImportWish(boolean rehearsal, boolean complete, long confirmedRemovals) {

  static final long NONE_CONFIRMED = -1;

  static ImportWish dryRun() {
    return new ImportWish(true, false, NONE_CONFIRMED);
  }

  static ImportWish load() {
    return new ImportWish(false, false, NONE_CONFIRMED);
  }
}
