package org.xingtan.transfer;

/// How files are to be taken over.
///
/// @param rehearsal whether everything is undone in the end (dry run)
/// @param complete whether the files are the whole truth, so that stored rows they do not name are removed
/// @param confirmedRemovals number of removals a person typed; -1 for none
public record ImportWish(boolean rehearsal, boolean complete, long confirmedRemovals) {

  public static final long NONE_CONFIRMED = -1;

  public static ImportWish dryRun() {
    return new ImportWish(true, false, NONE_CONFIRMED);
  }

  public static ImportWish load() {
    return new ImportWish(false, false, NONE_CONFIRMED);
  }
}
