package org.xingtan.coursereview;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.catalogue.CourseContent;
import org.xingtan.catalogue.CourseWords.Category;
import org.xingtan.catalogue.CourseWords.CourseForm;

@Repository
class HandInStore {
  private final JdbcClient jdbc;

  HandInStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// What is listed.
  ///
  /// @param provider whose may be seen, drafts included; nothing: what was handed in, by anybody
  /// @param state empty for all
  record Filter(@Nullable Integer provider, String state) {}

  private static final String HAND_IN =
      """
      select
        h.id, h.provider_id, o.name as provider, h.version_of, h.title, h.introduction, h.category, h.form, h.subject, h.stages,
        h.credit_hours, h.price_yuan, h.content_address, h.picture, coalesce(s.step, 'DRAFT') as state, s.reason, s.course_code,
        (select count(*) from coursereview.step r where r.hand_in_id = h.id and r.step = 'HANDED_IN') as round
      from coursereview.hand_in h
      join catalogue.v_provider o on o.id = h.provider_id
      """;
  private static final String LAST_STEP =
      """
      left join lateral (
        select l.step, l.reason, l.course_code
        from coursereview.step l
        where l.hand_in_id = h.id
        order by l.id desc
        limit 1
      ) s on true
      where ((:provider::integer is null and s.step is not null) or h.provider_id = :provider)
      """;
  private static final String IN_STATE =
      " and (:state::text = '' or coalesce(s.step, 'DRAFT') = :state)";

  /// The latest first.
  List<HandIn> page(Filter filter, int offset, int limit) {
    return jdbc.sql(
            HAND_IN + LAST_STEP + IN_STATE + " order by h.id desc offset :offset limit :limit")
        .param("provider", filter.provider())
        .param("state", filter.state())
        .param("offset", offset)
        .param("limit", limit)
        .query((row, number) -> handIn(row))
        .list();
  }

  int count(Filter filter) {
    return jdbc.sql("select count(*) from coursereview.hand_in h " + LAST_STEP + IN_STATE)
        .param("provider", filter.provider())
        .param("state", filter.state())
        .query(Integer.class)
        .single();
  }

  /// @param provider whose may be seen, as in [Filter]
  Optional<HandIn> find(int id, @Nullable Integer provider) {
    return jdbc.sql(HAND_IN + LAST_STEP + " and h.id = :id")
        .param("provider", provider)
        .param("id", id)
        .query((row, number) -> handIn(row))
        .optional();
  }

  private static HandIn handIn(ResultSet row) throws SQLException {
    return new HandIn(
        row.getInt("id"),
        row.getInt("provider_id"),
        row.getString("provider"),
        row.getString("version_of"),
        new CourseContent(
            row.getString("title"),
            row.getString("introduction"),
            new CourseContent.Kind(
                Category.valueOf(row.getString("category")),
                CourseForm.valueOf(row.getString("form")),
                row.getString("subject"),
                List.of((String[]) row.getArray("stages").getArray())),
            row.getBigDecimal("credit_hours"),
            row.getBigDecimal("price_yuan"),
            row.getString("content_address"),
            row.getString("picture")),
        new HandIn.Progress(
            row.getString("state"),
            row.getInt("round"),
            row.getString("reason"),
            row.getString("course_code")));
  }

  int insert(
      int provider, @Nullable String versionOf, CourseContent content, String by, Instant at) {
    return jdbc.sql(
            """
            insert into coursereview.hand_in
              (provider_id, version_of, title, introduction, category, form, subject, stages, credit_hours, price_yuan, content_address,
              picture, made_at, made_by)
            values (
              :provider, :version_of, :title, :introduction, :category, :form, :subject, :stages, :hours, :price, :address, :picture, :at,
              :by)
            returning id
            """)
        .params(content.columns())
        .param("provider", provider)
        .param("version_of", versionOf)
        .param("at", at.atOffset(UTC))
        .param("by", by)
        .query(Integer.class)
        .single();
  }

  void update(int id, CourseContent content) {
    jdbc.sql(
            """
            update coursereview.hand_in
            set title = :title, introduction = :introduction, category = :category, form = :form, subject = :subject, stages = :stages,
              credit_hours = :hours, price_yuan = :price, content_address = :address, picture = :picture
            where id = :id
            """)
        .params(content.columns())
        .param("id", id)
        .update();
  }

  /// Two who decide come one after the other.
  void lock(int id) {
    jdbc.sql("select id from coursereview.hand_in where id = :id for update")
        .param("id", id)
        .query(Integer.class)
        .single();
  }

  void step(
      int id,
      String step,
      String actor,
      @Nullable String reason,
      @Nullable String course,
      Instant at) {
    jdbc.sql(
            """
            insert into coursereview.step (hand_in_id, step, at, actor, reason, course_code)
            values (:id, :step, :at, :actor, :reason, :course)
            """)
        .param("id", id)
        .param("step", step)
        .param("at", at.atOffset(UTC))
        .param("actor", actor)
        .param("reason", reason)
        .param("course", course)
        .update();
  }

  List<Step> steps(int id) {
    return jdbc.sql(
            """
            select step, at, actor, reason
            from coursereview.step
            where hand_in_id = :id
            order by id desc
            """)
        .param("id", id)
        .query((row, number) ->
            new Step(
                row.getString("step"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("reason")))
        .list();
  }

  void delete(int id) {
    jdbc.sql("delete from coursereview.hand_in where id = :id").param("id", id).update();
  }
}
