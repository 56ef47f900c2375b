package org.xingtan.referencecity;

/// The set algebra of period 1702: how many persons selected, started and completed which parts,
/// from the printed sums. Both parts' persons overlap, and more persons completed the whole than one
/// of its parts, so some of them bring a part from an earlier period.
///
/// @param bothDone completed both parts in this period
/// @param researchDone completed research now, learning in an earlier period
/// @param learningDone completed learning now, research in an earlier period
/// @param both started both parts without completing the whole; `learning` and `research` one part only
/// @param learningOnlyDone completed learning without completing the whole; `researchOnlyDone` likewise
/// @param selectedLearning selected and started nothing, learning only; likewise research and both
/// @param learningOfBoth selected both parts and started learning only; `researchOfBoth` likewise
record TermFigures(
    int bothDone,
    int researchDone,
    int learningDone,
    int both,
    int learning,
    int research,
    int learningOnlyDone,
    int researchOnlyDone,
    int selectedLearning,
    int selectedResearch,
    int selectedBoth,
    int learningOfBoth,
    int researchOfBoth) {

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
        bothDone,
        researchDone,
        learningDone,
        bothStarted - bothDone,
        started - researchStarted - learningDone,
        started - learningStarted - researchDone,
        figures.ofCommunity(0, "completed") - bothDone - learningDone,
        figures.ofCommunity(1, "completed") - bothDone - researchDone,
        selected - researchSelected - (started - researchStarted - learningOfBoth),
        selected - learningSelected - (started - learningStarted - researchOfBoth),
        unstartedOfBoth - learningOfBoth - researchOfBoth,
        learningOfBoth,
        researchOfBoth);
  }
}
