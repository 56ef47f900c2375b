package org.xingtan.exchange;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Kept imports and their files.
@Repository
class ImportStore {

  private static final RowMapper<KeptImport> IMPORT =
      (row, number) ->
          new KeptImport(
              row.getInt("id"),
              row.getString("brought_by"),
              row.getTimestamp("brought_at").toInstant(),
              row.getString("source"),
              row.getString("sheet"));

  private static final RowMapper<ListedImport> LISTED =
      (row, number) ->
          new ListedImport(
              IMPORT.mapRow(row, number), row.getString("state"), row.getBoolean("rehearsal"));

  private final JdbcClient jdbc;

  ImportStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  int insert(Bringer by, Instant at, String source, @Nullable String sheet) {
    return jdbc.sql(
            """
            insert into exchange.import (brought_by, account_id, brought_at, source, sheet)
            values (:by, :account, :at, :source, :sheet)
            returning id
            """)
        .param("by", by.name())
        .param("account", by.account())
        .param("at", at.atOffset(UTC))
        .param("source", source)
        .param("sheet", sheet)
        .query(Integer.class)
        .single();
  }

  void insertFile(int importId, KeptFile file) {
    jdbc.sql(
            """
            insert into exchange.file (import_id, name, path, size, sha256)
            values (:import, :name, :path, :size, :sha256)
            """)
        .param("import", importId)
        .param("name", file.name())
        .param("path", file.path())
        .param("size", file.size())
        .param("sha256", file.sha256())
        .update();
  }

  Optional<KeptImport> find(int id) {
    return jdbc.sql(
            """
            select id, brought_by, brought_at, source, sheet
            from exchange.import
            where id = :id
            """)
        .param("id", id)
        .query(IMPORT)
        .optional();
  }

  Map<String, String> headings(int importId) {
    return jdbc
        .sql(
            """
            select heading, column_name
            from exchange.heading
            where import_id = :import
            order by heading
            """)
        .param("import", importId)
        .query((row, number) -> Map.entry(row.getString("heading"), row.getString("column_name")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  void replaceHeadings(int importId, Map<String, String> headings) {
    jdbc.sql(
            """
            delete from exchange.heading
            where import_id = :import
            """)
        .param("import", importId)
        .update();
    headings.forEach((heading, column) ->
        jdbc.sql(
                """
                insert into exchange.heading (import_id, heading, column_name)
                values (:import, :heading, :column)
                """)
            .param("import", importId)
            .param("heading", heading)
            .param("column", column)
            .update());
  }

  /// Imports with their last pass, the newest first.
  List<ListedImport> list(int limit, int offset) {
    return jdbc.sql(
            """
            select i.id, i.brought_by, i.brought_at, i.source, i.sheet, p.id as pass_id, p.state, p.rehearsal
            from exchange.import i
            left join lateral (
              select q.id, q.state, q.rehearsal
              from exchange.pass q
              where q.import_id = i.id
              order by q.id desc
              limit 1
            ) p on true
            order by i.id desc
            limit :limit
            offset :offset
            """)
        .param("limit", limit)
        .param("offset", offset)
        .query(LISTED)
        .list();
  }

  int count() {
    return jdbc.sql(
            """
            select count(*)
            from exchange.import
            """)
        .query(Integer.class)
        .single();
  }

  /// @param state of the last pass; null when the files were only brought in
  record ListedImport(KeptImport kept, @Nullable String state, boolean rehearsal) {}
}
