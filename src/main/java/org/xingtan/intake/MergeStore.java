package org.xingtan.intake;

import static java.util.stream.Collectors.joining;
import static org.xingtan.intake.MergeText.each;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Statements that compare and merge, whole sets at a time.
@Repository
class MergeStore {

  private final JdbcClient jdbc;

  MergeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Whether it has so many rows that building indexes afterwards pays.
  boolean isLarge(String staging) {
    return jdbc.sql(
            """
            select exists (
              select
              from pg_temp.%s
              offset 10000
            )
            """
                .formatted(staging))
        .query(Boolean.class)
        .single();
  }

  Changes compare(MergeText text) {
    var merge = text.merge();
    return jdbc.sql(
            """
            select
              count(*) filter (where t.ctid is null) as added,
              count(*) filter (where t.ctid is not null and %1$s) as changed,
              count(*) filter (where t.ctid is not null and not (%1$s)) as unchanged,
              (select count(*) from %2$s) - count(t.ctid) as absent,
              (select count(*) from %2$s) as stored
            from %3$s
            left join %2$s t on %4$s
            """
                .formatted(text.differs(), merge.table(), text.source(), text.sameKey()))
        .query(Changes.class)
        .single();
  }

  void update(MergeText text) {
    var merge = text.merge();
    write(
        merge,
        """
        update %s t
        set %s
        from %s
        where %s
          and %s
        """
            .formatted(
                merge.table(),
                each(merge.written(), value -> value.stored() + " = s." + value.stored()),
                text.source(),
                text.sameKey(),
                text.differs()));
  }

  void insert(MergeText text) {
    var merge = text.merge();
    write(
        merge,
        """
        insert into %1$s as t (%2$s)
        select %3$s
        from %4$s
        where not exists (
          select
          from %1$s t
          where %5$s
        )
        order by s.row_number
        """
            .formatted(
                merge.table(),
                each(merge.cells(), Merge.Cell::stored),
                each(merge.cells(), cell -> "s." + cell.stored()),
                text.source(),
                text.sameKey()));
  }

  void delete(MergeText text) {
    var merge = text.merge();
    write(
        merge,
        """
        delete from %s t
        where %s
        """
            .formatted(merge.table(), text.absent()));
  }

  void prepare(Touched touched) {
    jdbc.sql(
            """
            create temp table if not exists %s (%s) on commit drop
            """
                .formatted(touched.table().substring("pg_temp.".length()), touched.definition()))
        .update();
  }

  private void write(Merge merge, String statement) {
    var touch = merge.touch();
    if (touch == null) {
      jdbc.sql(statement).update();
    } else {
      prepare(touch.touched());
      jdbc.sql(noting(touch, statement)).update();
    }
  }

  private static String noting(Merge.Touch touch, String statement) {
    var returned = touch.columns().stream().map(column -> "t." + column).collect(joining(", "));
    return """
    with written as (
      %s
      returning %s
    )
    insert into %s
    select distinct %s
    from written
    """
        .formatted(
            statement, returned, touch.touched().table(), String.join(", ", touch.columns()));
  }
}
