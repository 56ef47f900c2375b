package org.xingtan.figure;

import org.xingtan.figure.FigureValue.Why;

/// Why there is no figure.
record Gap(Why why, String sentence) implements SourceTables.Outcome, RowChoice.Outcome {}
