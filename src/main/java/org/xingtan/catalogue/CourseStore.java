package org.xingtan.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.catalogue.CourseWords.Category;
import org.xingtan.catalogue.CourseWords.CourseForm;

@Repository
class CourseStore {
  private static final String COURSE =
      """
      select
        c.id, c.code, c.title, c.introduction, c.category, c.form, b.code as subject, c.stages::text[] as stages, c.credit_hours, c.price_yuan,
        c.content_address, c.picture, c.provider_id, c.provider, c.offered_from, c.retired_on, c.version,
        coalesce(f.code, c.code) as first_code, n.code as successor
      from catalogue.v_course c
      left join roster.v_subject b on b.id = c.subject_id
      left join catalogue.course f on f.id = c.first_version_id
      left join catalogue.course n on n.id = c.successor_id
      """;
  private static final String FILTER =
      """
      where (:q::text = '' or position(lower(:q) in lower(c.code || ' ' || c.title)) > 0)
        and (:category::text = '' or c.category = :category)
        and (:provider::integer is null or c.provider_id = :provider)
        and (
          :offer::text = ''
          or (:offer = 'RETIRED') = coalesce(c.retired_on <= :day, false)
        )
        and (:lacking::text <> 'content' or c.content_address is null)
      """;

  private final JdbcClient jdbc;

  CourseStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Course> page(CourseFilter filter, LocalDate day, int offset, int limit) {
    return jdbc.sql(COURSE + FILTER + " order by c.code collate \"C\" offset :offset limit :limit")
        .params(parameters(filter, day))
        .param("offset", offset)
        .param("limit", limit)
        .query((row, number) -> course(row))
        .list();
  }

  int count(CourseFilter filter, LocalDate day) {
    return jdbc.sql("select count(*) from catalogue.v_course c " + FILTER)
        .params(parameters(filter, day))
        .query(Integer.class)
        .single();
  }

  private static Map<String, @Nullable Object> parameters(CourseFilter filter, LocalDate day) {
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("q", filter.q());
    parameters.put("category", filter.category());
    parameters.put("offer", filter.offer());
    parameters.put("lacking", filter.lacking());
    parameters.put("provider", filter.provider());
    parameters.put("day", day);
    return parameters;
  }

  /// @param provider whose courses may be seen; nothing for all
  Optional<Course> find(String code, @Nullable Integer provider) {
    return jdbc.sql(
            COURSE
                + """
                where c.code = :code
                  and (:provider::integer is null or c.provider_id = :provider)
                """)
        .param("code", code)
        .param("provider", provider)
        .query((row, number) -> course(row))
        .optional();
  }

  List<Course> versions(String firstCode) {
    return jdbc.sql(
            COURSE
                + """
                where coalesce(f.code, c.code) = :first
                order by c.version
                """)
        .param("first", firstCode)
        .query((row, number) -> course(row))
        .list();
  }

  private static Course course(ResultSet row) throws SQLException {
    String[] stages = (String[]) row.getArray("stages").getArray();
    return new Course(
        row.getInt("id"),
        row.getString("code"),
        new CourseContent(
            row.getString("title"),
            row.getString("introduction"),
            new CourseContent.Kind(
                Category.valueOf(row.getString("category")),
                CourseForm.valueOf(row.getString("form")),
                row.getString("subject"),
                List.of(stages)),
            row.getBigDecimal("credit_hours"),
            row.getBigDecimal("price_yuan"),
            row.getString("content_address"),
            row.getString("picture")),
        new Course.Provider(row.getInt("provider_id"), row.getString("provider")),
        row.getObject("offered_from", LocalDate.class),
        row.getObject("retired_on", LocalDate.class),
        new Course.Version(
            row.getInt("version"), row.getString("first_code"), row.getString("successor")));
  }

  boolean knowsSubject(String code) {
    return jdbc.sql("select exists (select from roster.v_subject where code = :code)")
        .param("code", code)
        .query(Boolean.class)
        .single();
  }

  /// False when the code is taken.
  ///
  /// @param previous the version that this one follows; nothing for the first
  boolean insert(
      String code, CourseContent content, int provider, LocalDate from, @Nullable Course previous) {
    return jdbc.sql(
                """
                insert into catalogue.course
                  (code, title, introduction, category, form, subject_id, stages, credit_hours, price_yuan, content_address, picture_id,
                  provider, offered_from, version, first_version_id)
                select
                  :code, :title, :introduction, :category, :form, (select b.id from roster.v_subject b where b.code = :subject),
                  :stages::roster.stage[], :hours, :price, :address, (select p.id from catalogue.picture p where p.sha256 = :picture), o.name,
                  :from, coalesce(v.next, 1), v.first_id
                from catalogue.provider o
                left join lateral (
                  select f.id as first_id, (
                    select max(x.version) + 1 from catalogue.course x where x.id = f.id or x.first_version_id = f.id
                  ) as next
                  from catalogue.course f
                  where f.code = :first
                ) v on true
                where o.id = :provider
                on conflict (code) do nothing
                """)
            .params(content.columns())
            .param("code", code)
            .param("provider", provider)
            .param("from", from)
            .param("first", previous == null ? null : previous.version().firstCode())
            .update()
        == 1;
  }

  /// What may be completed after publication: words, picture, and an address where there was none.
  void describe(
      int course, String introduction, @Nullable String address, @Nullable String picture) {
    jdbc.sql(
            """
            update catalogue.course
            set introduction = :introduction, content_address = coalesce(content_address, :address),
              picture_id = coalesce((select p.id from catalogue.picture p where p.sha256 = :picture), picture_id)
            where id = :course
            """)
        .param("course", course)
        .param("introduction", introduction)
        .param("address", address)
        .param("picture", picture)
        .update();
  }

  /// False when it is retired already.
  boolean retire(int course, LocalDate day, @Nullable Integer successor) {
    return jdbc.sql(
                """
                update catalogue.course
                set retired_on = :day, successor_id = :successor
                where id = :course
                  and retired_on is null
                """)
            .param("course", course)
            .param("day", day)
            .param("successor", successor)
            .update()
        == 1;
  }
}
