package org.xingtan.bulletin;

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
            select code, name_zh, name_en, explanation_zh, explanation_en, needs_table
            from bulletin.template
            order by ordinal
            """)
        .query((row, number) ->
            new IssueTemplate(
                row.getString("code"),
                new Bilingual(row.getString("name_zh"), row.getString("name_en")),
                new Bilingual(row.getString("explanation_zh"), row.getString("explanation_en")),
                row.getString("needs_table")))
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
}
