package org.xingtan.exchange;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.intake.Changes;
import org.xingtan.time.Moments;
import org.xingtan.transfer.SheetCounts;

/// Passes over kept imports and their progress.
@Repository
class PassStore {

  private static final RowMapper<Pass> PASS =
      (row, number) ->
          new Pass(
              row.getInt("id"),
              row.getInt("import_id"),
              new Pass.Asked(
                  row.getBoolean("rehearsal"),
                  row.getBoolean("complete"),
                  row.getLong("confirmed_removals"),
                  row.getString("asked_by"),
                  row.getTimestamp("asked_at").toInstant()),
              Pass.State.valueOf(row.getString("state")),
              new Pass.Step(
                  row.getString("phase"),
                  row.getString("phase_sheet"),
                  row.getLong("phase_rows"),
                  Moments.orNull(row, "began_at"),
                  Moments.orNull(row, "ended_at")),
              row.getLong("removals"),
              row.getLong("problems"));

  private static final RowMapper<SheetCounts> COUNTS =
      (row, number) ->
          new SheetCounts(
              row.getString("sheet"),
              row.getString("file"),
              row.getLong("rows"),
              row.getLong("wrong"),
              new Changes(
                  row.getLong("added"),
                  row.getLong("changed"),
                  row.getLong("unchanged"),
                  row.getLong("absent"),
                  row.getLong("stored")));

  private static final String INSERT_SHEET =
      """
      insert into exchange.sheet (
        pass_id, ordinal, sheet, file, rows, wrong, added, changed, unchanged, absent, stored)
      values (
        :pass, :ordinal, :sheet, :file, :rows, :wrong, :added, :changed, :unchanged, :absent, :stored)
      """;

  private final JdbcClient jdbc;

  PassStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  int insert(int importId, Pass.Asked asked) {
    return jdbc.sql(
            """
            insert into exchange.pass (import_id, rehearsal, complete, confirmed_removals, asked_by, asked_at, state)
            values (:import, :rehearsal, :complete, :confirmed, :by, :at, 'WAITING')
            returning id
            """)
        .param("import", importId)
        .param("rehearsal", asked.rehearsal())
        .param("complete", asked.complete())
        .param("confirmed", asked.confirmedRemovals())
        .param("by", asked.by())
        .param("at", asked.at().atOffset(UTC))
        .query(Integer.class)
        .single();
  }

  Optional<Pass> find(int id) {
    return jdbc.sql(
            """
            select
              id, import_id, rehearsal, complete, confirmed_removals, asked_by, asked_at, began_at, ended_at,
              state, phase, phase_sheet, phase_rows, removals, problems
            from exchange.pass
            where id = :id
            """)
        .param("id", id)
        .query(PASS)
        .optional();
  }

  Optional<Pass> last(int importId) {
    return jdbc.sql(
            """
            select
              id, import_id, rehearsal, complete, confirmed_removals, asked_by, asked_at, began_at, ended_at,
              state, phase, phase_sheet, phase_rows, removals, problems
            from exchange.pass
            where import_id = :import
            order by id desc
            limit 1
            """)
        .param("import", importId)
        .query(PASS)
        .optional();
  }

  /// Whether an import was taken over; of any source when none is given.
  boolean loaded(@Nullable String source) {
    return jdbc.sql(
            """
            select exists (
              select
              from exchange.pass p
              join exchange.import i on i.id = p.import_id
              where p.state = 'LOADED'
                and (:source::text is null or i.source = :source)
            )
            """)
        .param("source", source)
        .query(Boolean.class)
        .single();
  }

  /// False when it has begun already, or ended.
  boolean begin(int id, Instant at) {
    return jdbc.sql(
                """
                update exchange.pass
                set state = 'RUNNING', began_at = :at
                where id = :id
                  and state = 'WAITING'
                """)
            .param("id", id)
            .param("at", at.atOffset(UTC))
            .update()
        == 1;
  }

  void progress(int id, String phase, String sheet, long rows) {
    jdbc.sql(
            """
            update exchange.pass
            set phase = :phase, phase_sheet = :sheet, phase_rows = :rows
            where id = :id
            """)
        .param("id", id)
        .param("phase", phase)
        .param("sheet", sheet)
        .param("rows", rows)
        .update();
  }

  void end(int id, Pass.State state, Instant at, long removals, long problems) {
    jdbc.sql(
            """
            update exchange.pass
            set state = :state, ended_at = :at, removals = :removals, problems = :problems
            where id = :id
            """)
        .param("id", id)
        .param("state", state.name())
        .param("at", at.atOffset(UTC))
        .param("removals", removals)
        .param("problems", problems)
        .update();
  }

  /// Marks every pass that says it is running, other than one, as interrupted; to be called while holding the import lock.
  int interruptOthers(int id, Instant at) {
    return jdbc.sql(
            """
            update exchange.pass
            set state = 'INTERRUPTED', ended_at = :at
            where state = 'RUNNING'
              and id <> :id
            """)
        .param("id", id)
        .param("at", at.atOffset(UTC))
        .update();
  }

  void insertSheets(int pass, List<SheetCounts> sheets) {
    for (int at = 0; at < sheets.size(); at++) {
      insert(pass, at + 1, sheets.get(at));
    }
  }

  List<SheetCounts> sheets(int pass) {
    return jdbc.sql(
            """
            select sheet, file, rows, wrong, added, changed, unchanged, absent, stored
            from exchange.sheet
            where pass_id = :pass
            order by ordinal
            """)
        .param("pass", pass)
        .query(COUNTS)
        .list();
  }

  private void insert(int pass, int ordinal, SheetCounts sheet) {
    jdbc.sql(INSERT_SHEET)
        .param("pass", pass)
        .param("ordinal", ordinal)
        .param("sheet", sheet.sheet())
        .param("file", sheet.file())
        .param("rows", sheet.rows())
        .param("wrong", sheet.wrong())
        .param("added", sheet.changes().added())
        .param("changed", sheet.changes().changed())
        .param("unchanged", sheet.changes().unchanged())
        .param("absent", sheet.changes().absent())
        .param("stored", sheet.changes().stored())
        .update();
  }
}
