package org.xingtan.transfer;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xingtan.intake.Changes;
import org.xingtan.intake.Column;
import org.xingtan.intake.Column.Kind;
import org.xingtan.intake.Intake;
import org.xingtan.intake.Lookup;
import org.xingtan.intake.Problem;
import org.xingtan.intake.Reference;
import org.xingtan.intake.Sheet;

/// A kind of sheet of our own, with every kind of cell, so that reading is tested without the city's tables.
final class Townsfolk implements Intake {

  static final Sheet SHEET =
      new Sheet(
          "folk",
          "居民",
          1,
          List.of(
              Column.key("number", "编号", Kind.TEXT, "P01"),
              Column.required("name", "姓名", Kind.TEXT, "李秀英"),
              Column.choice(
                  "identity_kind",
                  "证件类型",
                  "RESIDENT_ID",
                  "HMT_PERMIT",
                  "PASSPORT",
                  "FOREIGN_PERMIT"),
              Column.required(
                  "identity_number", "证件号码", Kind.IDENTITY_NUMBER, "11010519491231002X"),
              Column.optional("mobile", "手机", Kind.MOBILE, "13800001234"),
              Column.optional("born", "出生日期", Kind.DAY, "1949-12-31"),
              Column.optional("since", "登记时间", Kind.MOMENT, "2017-11-27T09:30:00"),
              Column.optional("hours", "课时", Kind.INTEGER, "12"),
              Column.optional("score", "分数", Kind.DECIMAL, "86.5"),
              Column.optional("tags", "标签", Kind.LIST, "A;B").among("A", "B", "C"),
              Column.required("town", "镇", Kind.TEXT, "T1")),
          List.of(Reference.to("town", "town_id", "town")));

  private final JdbcClient jdbc;

  Townsfolk(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  static void createTable(JdbcClient jdbc) {
    jdbc.sql("create schema town").update();
    jdbc.sql(
            """
            create table town.folk (
              number text primary key, name text not null, identity_kind text not null, identity_cipher bytea not null,
              identity_hash bytea not null, mobile_cipher bytea, born date, since timestamptz, hours integer,
              score numeric(5, 1), tags text[] not null, town_id integer not null)
            """)
        .update();
  }

  static Lookup towns() {
    return Lookup.of("town", () -> Map.of("T1", 1, "T2", 2, "镇三", 3));
  }

  @Override
  public Sheet sheet() {
    return SHEET;
  }

  @Override
  public List<Problem> check(boolean complete, int limit) {
    return jdbc.sql(
            """
            select s.row_number, 'number' as mend, 'doubled' as reason, array[s.first::text] as arguments
            from (select row_number, min(row_number) over (partition by number) as first from pg_temp.stage_folk) s
            where s.row_number > s.first
            order by 1
            limit :limit
            """)
        .param("limit", limit)
        .query(Problem::read)
        .list();
  }

  @Override
  public Changes compare() {
    return jdbc.sql(
            """
            select
              count(*) filter (where t.number is null) as added,
              count(*) filter (where t.number is not null and (t.name, t.since, t.identity_hash) is distinct from (s.name, s.since, s.identity_number_hash)) as changed,
              count(*) filter (where (t.name, t.since, t.identity_hash) is not distinct from (s.name, s.since, s.identity_number_hash)) as unchanged,
              (select count(*) from town.folk) - count(t.number) as absent,
              (select count(*) from town.folk) as stored
            from pg_temp.stage_folk s
            left join town.folk t on t.number = s.number
            """)
        .query((row, number) ->
            new Changes(
                row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)))
        .single();
  }

  @Override
  public void apply(boolean complete) {
    if (complete) {
      jdbc.sql(
              "delete from town.folk t where not exists (select from pg_temp.stage_folk s where s.number = t.number)")
          .update();
    }
    jdbc.sql(
            """
            insert into town.folk
            select number, name, identity_kind, identity_number_cipher, identity_number_hash, mobile_cipher, born, since, hours, score, tags, town_id
            from pg_temp.stage_folk
            on conflict (number) do update set name = excluded.name, since = excluded.since, identity_hash = excluded.identity_hash
            """)
        .update();
  }

  @Override
  public String exportQuery() {
    return """
    select number, name, identity_kind, identity_cipher, mobile_cipher, born, since, hours, score, tags,
      case town_id when 1 then 'T1' when 2 then 'T2' else '镇三' end
    from town.folk
    order by number
    """;
  }
}
