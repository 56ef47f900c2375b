package org.xingtan.intake;

import static java.util.stream.Collectors.joining;
import static org.xingtan.intake.MergeText.each;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What can be wrong with the rows of any merged sheet.
@Repository
class MergeCheckStore {

  private static final Pattern NUMERIC = Pattern.compile("numeric\\((\\d+),(\\d+)\\)");

  private final JdbcClient jdbc;

  MergeCheckStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Problem> doubled(MergeText text, String column, int limit) {
    var keys = each(text.merge().keys(), key -> "s." + key.stored());
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
                .formatted(keys, text.source()))
        .param("mend", column)
        .param("limit", limit)
        .query(Problem::read)
        .list();
  }

  /// Numbers that do not fit their stored column.
  List<Problem> unfit(MergeText text, int limit) {
    var problems = new ArrayList<Problem>();
    for (var cell : text.merge().cells()) {
      var fits = fits(text.typeOf(cell), MergeText.staged(cell));
      if (fits != null) {
        problems.addAll(unfit(text.merge(), cell, fits, limit));
      }
    }
    return problems;
  }

  private List<Problem> unfit(Merge merge, Merge.Cell cell, String fits, int limit) {
    return jdbc.sql(
            """
            select i.row_number, :mend as mend, 'number_unfit' as reason, array[%1$s::text] as arguments
            from pg_temp.%2$s i
            where not (%3$s)
            order by i.row_number
            limit :limit
            """
                .formatted(MergeText.staged(cell), merge.staging(), fits))
        .param("mend", cell.staged())
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

  List<Problem> stillNeeded(MergeText text, MergedTableStore.User user, String column, int limit) {
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
                    text.merge().keys().getFirst().stored(),
                    text.merge().table(),
                    text.absent(),
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
  List<Problem> overlaps(MergeText text, List<String> group, boolean complete, int limit) {
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
                    text.source(),
                    text.merge().table(),
                    text.sameKey(),
                    columns.formatted("k")))
        .param("complete", complete)
        .param("limit", limit)
        .query(Problem::read)
        .list();
  }
}
