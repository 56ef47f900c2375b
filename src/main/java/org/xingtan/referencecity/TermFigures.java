package org.xingtan.referencecity;

/// The set algebra of period 1702: how many persons selected, started and completed which parts,
/// from the printed sums. Both parts' persons overlap, and more persons completed the whole than one
/// of its parts, so some of them bring a part from an earlier period.
///
/// @param completed who completed the whole
/// @param started who started without completing the whole
/// @param selected who selected and started nothing, by parts
/// @param learningOfBoth selected both parts and started learning only
/// @param researchOfBoth selected both parts and started research only
record TermFigures(
    Completed completed, Started started, Parts selected, int learningOfBoth, int researchOfBoth) {

  /// Persons by the parts they are in: both, learning only, research only.
  record Parts(int both, int learning, int research) {}

  /// Both parts now, or one now and the other in an earlier period.
  record Completed(int both, int learning, int research) {}

  /// Parts started, and how many of the starters completed one part all the same.
  record Started(Parts parts, int learningDone, int researchDone) {}

  static TermFigures of(Figures figures) {
    int completed = figures.scalar("completed_1702");
    int started = figures.scalar("started_1702");
    int selected = figures.scalar("selected_1702");
    int learningStarted = figures.ofCommunity(0, "participants");
    int researchStarted = figures.ofCommunity(1, "participants");
    int learningSelected = figures.ofCommunity(0, "selected");
    int researchSelected = figures.ofCommunity(1, "selected");
    int bothStarted = learningStarted + researchStarted - started;
    int bothSelected = learningSelected + researchSelected - selected;

    int bothDone = (int) (0.59 * completed);
    int researchDone = (int) (0.52 * (completed - bothDone));
    int learningDone = completed - bothDone - researchDone;
    int unstartedOfBoth = bothSelected - bothStarted;
    int learningOfBoth = (int) (0.44 * unstartedOfBoth);
    int researchOfBoth = (int) (0.26 * unstartedOfBoth);
    return new TermFigures(
        new Completed(bothDone, learningDone, researchDone),
        new Started(
            new Parts(
                bothStarted - bothDone,
                started - researchStarted - learningDone,
                started - learningStarted - researchDone),
            figures.ofCommunity(0, "completed") - bothDone - learningDone,
            figures.ofCommunity(1, "completed") - bothDone - researchDone),
        new Parts(
            unstartedOfBoth - learningOfBoth - researchOfBoth,
            selected - researchSelected - (started - researchStarted - learningOfBoth),
            selected - learningSelected - (started - learningStarted - researchOfBoth)),
        learningOfBoth,
        researchOfBoth);
  }
}
