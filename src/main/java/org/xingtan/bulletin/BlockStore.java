package org.xingtan.bulletin;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class BlockStore {
  private static final RowMapper<Block> BLOCK =
      (row, number) ->
          new Block(
              row.getInt("id"),
              row.getInt("ordinal"),
              new Block.Body(
                  BlockKind.valueOf(row.getString("kind")),
                  row.getObject("level", Integer.class),
                  row.getString("text"),
                  row.getString("reference"),
                  row.getString("note"),
                  row.getString("condition")),
              row.getInt("version"),
              row.getString("changed_name"));

  private final JdbcClient jdbc;

  BlockStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Block> of(int issue) {
    return jdbc.sql(
            """
            select id, ordinal, kind, level, text, reference, note, condition, version, changed_name
            from bulletin.block
            where issue_id = :issue
            order by ordinal, id
            """)
        .param("issue", issue)
        .query(BLOCK)
        .list();
  }

  Optional<Block> find(int issue, int block) {
    return jdbc.sql(
            """
            select id, ordinal, kind, level, text, reference, note, condition, version, changed_name
            from bulletin.block
            where issue_id = :issue
              and id = :block
            """)
        .param("issue", issue)
        .param("block", block)
        .query(BLOCK)
        .optional();
  }

  /// Makes room at a place.
  void shift(int issue, int from) {
    jdbc.sql(
            "update bulletin.block set ordinal = ordinal + 1 where issue_id = :issue and ordinal >= :from")
        .param("issue", issue)
        .param("from", from)
        .update();
  }

  int insert(int issue, int ordinal, Block.Body body, Actor actor, Instant at) {
    return with(
            body,
            actor,
            at,
            """
            insert into bulletin.block
              (issue_id, ordinal, kind, level, text, reference, note, condition, changed_at, changed_by, changed_name)
            values (:issue, :ordinal, :kind::bulletin.block_kind, :level, :text, :reference, :note, :condition, :at, :by, :name)
            returning id
            """)
        .param("issue", issue)
        .param("ordinal", ordinal)
        .query((row, number) -> row.getInt("id"))
        .single();
  }

  /// False when somebody else changed it since that version.
  boolean update(int block, int seenVersion, Block.Body body, Actor actor, Instant at) {
    return with(
                body,
                actor,
                at,
                """
                update bulletin.block
                set kind = :kind::bulletin.block_kind, level = :level, text = :text, reference = :reference, note = :note,
                  condition = :condition, version = version + 1, changed_at = :at, changed_by = :by, changed_name = :name
                where id = :block
                  and version = :version
                """)
            .param("block", block)
            .param("version", seenVersion)
            .update()
        == 1;
  }

  void place(int block, int ordinal) {
    jdbc.sql("update bulletin.block set ordinal = :ordinal where id = :block")
        .param("ordinal", ordinal)
        .param("block", block)
        .update();
  }

  boolean delete(int block, int seenVersion) {
    return jdbc.sql("delete from bulletin.block where id = :block and version = :version")
            .param("block", block)
            .param("version", seenVersion)
            .update()
        == 1;
  }

  private StatementSpec with(Block.Body body, Actor actor, Instant at, String sql) {
    return jdbc.sql(sql)
        .param("kind", body.kind().name())
        .param("level", body.level())
        .param("text", body.words())
        .param("reference", body.reference())
        .param("note", body.note())
        .param("condition", body.condition())
        .param("at", at.atOffset(UTC))
        .param("by", actor.account())
        .param("name", actor.name());
  }
}
