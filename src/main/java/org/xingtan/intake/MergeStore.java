package org.xingtan.intake;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Statements made from a [Merge]: all names in them are constants of the code, checked to be plain names.
@Repository
class MergeStore {

  private static final Pattern NUMERIC = Pattern.compile("numeric\\((\\d+),(\\d+)\\)");

  private final JdbcClient jdbc;

  MergeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A column of another table that refers to the merged one.
  record User(String table, String column, String name) {}

  List<Problem> doubled(Merge merge, String column, int limit) {
    var keys = list(merge.keys(), key -> "s." + key.stored());
    return jdbc.sql(
            """
            select d.row_number, :mend as mend, 'doubled' as reason, array[d.first::text] as arguments
            from (
              select s.row_number, min(s.row_number) over (partition by %s) as first
              from %s
            ) d
            where d.row_number > d.first
            order by d.row_number
            limit :limit
            """
                .formatted(keys, source(merge)))
        .param("mend", column)
        .param("limit", limit)
        .query(Problem::read)
        .list();
  }

  /// Numbers that do not fit their stored column.
  List<Problem> unfit(Merge merge, int limit) {
    var types = types(merge);
    var problems = new ArrayList<Problem>();
    for (var cell : merge.cells()) {
      var type = requireNonNull(types.get(cell.stored()), cell.stored());
      var fits = fits(type, "i." + cell.staged());
      if (fits != null) {
        problems.addAll(unfit(merge, cell.staged(), fits, limit));
      }
    }
    return problems;
  }

  private List<Problem> unfit(Merge merge, String staged, String fits, int limit) {
    return jdbc.sql(
            """
            select i.row_number, :mend as mend, 'number_unfit' as reason, array[i.%1$s::text] as arguments
            from pg_temp.%2$s i
            where not (%3$s)
            order by i.row_number
            limit :limit
            """
                .formatted(staged, merge.staging(), fits))
        .param("mend", staged)
        .param("limit", limit)
        .query(Problem::read)
        .list();
  }

  private static @Nullable String fits(String type, String value) {
    if (type.equals("smallint")) {
      return value + " between -32768 and 32767";
    }
    var numeric = NUMERIC.matcher(type);
    if (!numeric.matches()) {
      return null;
    }
    int scale = Integer.parseInt(numeric.group(2));
    int digits = Integer.parseInt(numeric.group(1)) - scale;
    return "abs(%1$s) < 1e%2$d and %1$s = round(%1$s, %3$d)".formatted(value, digits, scale);
  }

  Changes compare(Merge merge) {
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
                .formatted(differs(merge), merge.table(), source(merge), sameKey(merge)))
        .query(Changes.class)
        .single();
  }

  void update(Merge merge) {
    if (merge.values().isEmpty()) {
      return;
    }
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
                list(merge.written(), value -> value.stored() + " = s." + value.stored()),
                source(merge),
                sameKey(merge),
                differs(merge)));
  }

  void insert(Merge merge) {
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
                list(merge.cells(), Merge.Cell::stored),
                list(merge.cells(), cell -> "s." + cell.stored()),
                source(merge),
                sameKey(merge)));
  }

  void delete(Merge merge) {
    write(
        merge,
        """
        delete from %s t
        where %s
        """
            .formatted(merge.table(), absent(merge)));
  }

  List<User> users(Merge merge) {
    return jdbc.sql(
            """
            select c.conrelid::regclass::text as table, a.attname::text as column, r.relname::text as name
            from pg_catalog.pg_constraint c
            join pg_catalog.pg_class r on r.oid = c.conrelid
            join pg_catalog.pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
            where c.confrelid = cast(:table as regclass)
              and c.contype = 'f'
            order by 1, 2
            """)
        .param("table", merge.table())
        .query((row, number) -> new User(row.getString(1), row.getString(2), row.getString(3)))
        .list();
  }

  List<Problem> stillNeeded(Merge merge, User user, String column, int limit) {
    return jdbc.sql(
            """
            select
              0 as row_number, :mend as mend, 'still_needed' as reason,
              array[t.%s::text, :user] as arguments
            from %s t
            where %s
              and exists (
                select
                from %s u
                where u.%s = t.id
              )
            order by t.id
            limit :limit
            """
                .formatted(
                    merge.keys().getFirst().stored(),
                    merge.table(),
                    absent(merge),
                    user.table(),
                    user.column()))
        .param("mend", column)
        .param("user", user.name())
        .param("limit", limit)
        .query(Problem::read)
        .list();
  }

  /// Ranges valid_from … valid_until that end before they begin.
  List<Problem> emptyRanges(Merge merge, int limit) {
    return jdbc.sql(
            """
            select
              i.row_number, 'valid_until' as mend, 'until_not_after_from' as reason,
              array[i.valid_until::text, i.valid_from::text] as arguments
            from pg_temp.%s i
            where i.valid_until <= i.valid_from
            order by i.row_number
            limit :limit
            """
                .formatted(merge.staging()))
        .param("limit", limit)
        .query(Problem::read)
        .list();
  }

  /// Ranges of the same group that share a day with another staged row, or with a stored row that stays.
  List<Problem> overlaps(Merge merge, List<String> group, boolean complete, int limit) {
    var columns = group.stream().map(column -> "%1$s." + column).collect(joining(", "));
    return jdbc.sql(
            """
            with known as (
              select s.row_number, %1$s, s.valid_from, s.valid_until
              from %3$s
              union all
              select 0, %2$s, t.valid_from, t.valid_until
              from %4$s t
              where not :complete
                and not exists (
                  select
                  from %3$s
                  where %5$s
                )
            )
            select distinct on (s.row_number)
              s.row_number, 'valid_from' as mend, 'ranges_overlap' as reason,
              array[k.valid_from::text, coalesce(k.valid_until::text, '…')] as arguments
            from %3$s
            join known k on k.row_number < s.row_number and (%6$s) = (%1$s)
            where s.valid_from < coalesce(k.valid_until, 'infinity')
              and k.valid_from < coalesce(s.valid_until, 'infinity')
            order by s.row_number, k.valid_from
            limit :limit
            """
                .formatted(
                    columns.formatted("s"),
                    columns.formatted("t"),
                    source(merge),
                    merge.table(),
                    sameKey(merge),
                    columns.formatted("k")))
        .param("complete", complete)
        .param("limit", limit)
        .query(Problem::read)
        .list();
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
    if (merge.touches().isEmpty()) {
      jdbc.sql(statement).update();
      return;
    }
    var returned =
        merge.touches().stream()
            .flatMap(t -> t.columns().stream())
            .distinct()
            .map(c -> "t." + c)
            .collect(joining(", "));
    merge.touches().forEach(touch -> prepare(touch.touched()));
    var notes =
        new StringBuilder("with written as (\n%s  returning %s\n)".formatted(statement, returned));
    for (int i = 0; i < merge.touches().size() - 1; i++) {
      notes.append(", noted%d as (\n%s)".formatted(i, note(merge.touches().get(i))));
    }
    jdbc.sql(notes.append("\n").append(note(merge.touches().getLast())).toString()).update();
  }

  private static String note(Merge.Touch touch) {
    return """
    insert into %s
    select distinct %s
    from written
    """
        .formatted(touch.touched().table(), String.join(", ", touch.columns()));
  }

  /// The staged rows with the names and types of the stored columns.
  private String source(Merge merge) {
    var types = types(merge);
    var cells =
        list(
            merge.cells(),
            cell -> {
              var staged = "i." + cell.staged();
              var value =
                  cell.whenEmpty() == null
                      ? staged
                      : "coalesce(" + staged + ", " + cell.whenEmpty() + ")";
              return "(" + value + ")::" + types.get(cell.stored()) + " as " + cell.stored();
            });
    return """
    (
      select i.row_number, %s
      from pg_temp.%s i
    ) s\
    """
        .formatted(cells, merge.staging());
  }

  private Map<String, String> types(Merge merge) {
    return jdbc
        .sql(
            """
            select a.attname::text as name, pg_catalog.format_type(a.atttypid, a.atttypmod) as type
            from pg_catalog.pg_attribute a
            where a.attrelid = cast(:table as regclass)
              and a.attnum > 0
              and not a.attisdropped
            """)
        .param("table", merge.table())
        .query((row, number) -> Map.entry(row.getString("name"), row.getString("type")))
        .list()
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static String absent(Merge merge) {
    return """
    not exists (
      select
      from %s
      where %s
    )\
    """
        .formatted(
            "(select "
                + list(merge.keys(), key -> keyOf(key) + " as " + key.stored())
                + " from pg_temp."
                + merge.staging()
                + " i) s",
            sameKey(merge));
  }

  private static String keyOf(Merge.Cell key) {
    return key.whenEmpty() == null
        ? "i." + key.staged()
        : "coalesce(i." + key.staged() + ", " + key.whenEmpty() + ")";
  }

  private static String sameKey(Merge merge) {
    return merge.keys().stream()
        .map(key ->
            key.nullable()
                ? "coalesce(t.%1$s, 0) = coalesce(s.%1$s, 0)".formatted(key.stored())
                : "t.%1$s = s.%1$s".formatted(key.stored()))
        .collect(joining("\n  and "));
  }

  private static String differs(Merge merge) {
    if (merge.values().isEmpty()) {
      return "false";
    }
    return "(%s) is distinct from (%s)"
        .formatted(
            list(merge.values(), value -> "t." + value.stored()),
            list(merge.values(), value -> "s." + value.stored()));
  }

  private static String list(List<Merge.Cell> cells, Function<Merge.Cell, String> each) {
    return cells.stream().map(each).collect(joining(", "));
  }
}
