package org.xingtan.figure;

import java.util.function.UnaryOperator;
import org.xingtan.figure.FigureReference.Against;
import org.xingtan.figure.FigureReference.Cell;
import org.xingtan.figure.FigureReference.Source;

/// The same reference over other sources.
record SourceChange(UnaryOperator<Source> change, UnaryOperator<FigureReference.Name> rename) {

  FigureReference of(FigureReference reference) {
    return switch (reference) {
      case Cell cell -> cell(cell);
      case FigureReference.Share share ->
          new FigureReference.Share(cell(share.of()), cell(share.over()), share.format());
      case FigureReference.Difference difference ->
          new FigureReference.Difference(
              cell(difference.of()), against(difference.against()), difference.format());
      case FigureReference.RowCount count ->
          new FigureReference.RowCount(
              change.apply(count.source()), count.column(), count.choice(), count.format());
      case FigureReference.RankList list ->
          new FigureReference.RankList(
              change.apply(list.source()), list.column(), list.choice(), list.wording());
      case FigureReference.Sentence sentence ->
          new FigureReference.Sentence(
              change.apply(sentence.source()), sentence.choice(), sentence.wording());
      case FigureReference.Name name -> rename.apply(name);
      case FigureReference.WholeTable table ->
          new FigureReference.WholeTable(change.apply(table.source()), table.columns());
      case FigureReference.Chart chart ->
          new FigureReference.Chart(change.apply(chart.source()), chart.column());
    };
  }

  private Against against(Against against) {
    return switch (against) {
      case Against.OtherCell other -> new Against.OtherCell(cell(other.cell()));
      case Against.LastIssue _, Against.Moment _ -> against;
    };
  }

  private Cell cell(Cell cell) {
    return new Cell(change.apply(cell.source()), cell.row(), cell.column(), cell.format());
  }
}
