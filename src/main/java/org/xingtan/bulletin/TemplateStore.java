package org.xingtan.bulletin;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.statistics.Bilingual;

@Repository
class TemplateStore {
  private final JdbcClient jdbc;

  TemplateStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<IssueTemplate> all() {
    return jdbc.sql(
            """
            select code, name_zh, name_en, explanation_zh, explanation_en, needs_table, made_by
            from bulletin.template
            where put_away_at is null
            order by ordinal
            """)
        .query((row, number) ->
            new IssueTemplate(
                row.getString("code"),
                new Bilingual(row.getString("name_zh"), row.getString("name_en")),
                new Bilingual(row.getString("explanation_zh"), row.getString("explanation_en")),
                row.getString("needs_table"),
                row.getString("made_by")))
        .list();
  }

  List<Block.Body> blocks(String template) {
    return jdbc.sql(
            """
            select kind, level, text, reference, note, condition
            from bulletin.template_block
            where template = :template
            order by ordinal
            """)
        .param("template", template)
        .query((row, number) ->
            new Block.Body(
                BlockKind.valueOf(row.getString("kind")),
                row.getObject("level", Integer.class),
                row.getString("text"),
                row.getString("reference"),
                row.getString("note"),
                row.getString("condition")))
        .list();
  }

  /// False when another in use has the name.
  boolean insert(IssueTemplate template, List<Block.Body> blocks) {
    boolean made =
        jdbc.sql(
                    """
                    insert into bulletin.template (code, ordinal, name_zh, name_en, explanation_zh, explanation_en, needs_table, made_by)
                    select :code, coalesce(max(ordinal), 0) + 1, :name, :name, :explanation, :explanation, :needs_table, :made_by
                    from bulletin.template
                    on conflict do nothing
                    """)
                .param("code", template.code())
                .param("name", template.name().chinese())
                .param("explanation", template.explanation().chinese())
                .param("needs_table", template.needsTable())
                .param("made_by", template.madeBy())
                .update()
            == 1;
    if (made) {
      for (int place = 0; place < blocks.size(); place++) {
        insert(template.code(), place + 1, blocks.get(place));
      }
    }
    return made;
  }

  private void insert(String template, int ordinal, Block.Body body) {
    jdbc.sql(
            """
            insert into bulletin.template_block (template, ordinal, kind, level, text, reference, note, condition)
            values (:template, :ordinal, :kind::bulletin.block_kind, :level, :text, :reference, :note, :condition)
            """)
        .param("template", template)
        .param("ordinal", ordinal)
        .param("kind", body.kind().name())
        .param("level", body.level())
        .param("text", body.words())
        .param("reference", body.reference())
        .param("note", body.note())
        .param("condition", body.condition())
        .update();
  }

  /// Only one of the office's own.
  void putAway(String code, Instant at) {
    jdbc.sql(
            """
            update bulletin.template
            set put_away_at = :at
            where code = :code
              and made_by is not null
              and put_away_at is null
            """)
        .param("code", code)
        .param("at", at.atOffset(UTC))
        .update();
  }
}
