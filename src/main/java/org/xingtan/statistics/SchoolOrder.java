package org.xingtan.statistics;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xingtan.identity.Scope;
import org.xingtan.statistics.PositionStore.Position;
import org.xingtan.statistics.StatisticsTable.Column;

/// The schools of a table in the order in which their pages show them. To be put in order four thousand schools have to be read, so
/// the order is kept; the fifty of a page are read anew.
@Component
class SchoolOrder {
  private final RowKeyStore keys;
  private final Kept kept;

  SchoolOrder(RowKeyStore keys, Kept kept) {
    this.keys = keys;
    this.kept = kept;
  }

  private record Own(Selection selection, Scope scope) {}

  private record By(Own own, AsOf asOf, Column column, boolean descending) {}

  /// @param sort puts all schools in the order of the one column
  List<Integer> of(
      Plan plan, RowOrder order, List<Column> columns, UnaryOperator<List<Integer>> sort) {
    Position now = kept.position();
    Own own = new Own(plan.selection(), plan.scope());
    return order.place() < 0
        ? own(own, now)
        : kept.both(
            now,
            new By(own, plan.asOf(), columns.get(order.place()), order.descending()),
            () -> sort.apply(own(own, now)));
  }

  /// By areas and keys.
  private List<Integer> own(Own own, @Nullable Position now) {
    return kept.outline(now, own, () -> keys.schoolsInOrder(own.selection(), own.scope()));
  }
}
