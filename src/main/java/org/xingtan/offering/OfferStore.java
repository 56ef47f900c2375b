package org.xingtan.offering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.enrolment.SectionWanted;

@Repository
class OfferStore {
  private static final String OFFER =
      """
      select
        s.id, s.code, s.name, t.code as part, t.name as part_name, c.code as course, c.title, s.kind, a.code as area, b.code as subject,
        s.capacity, s.opens_on, (
          select count(*)
          from enrolment.v_enrolment e
          where e.section_id = s.id
            and e.withdrawn_at is null
        ) as taken
      """;
  private static final String FROM =
      """
      from enrolment.v_section s
      join programme.v_part t on t.id = s.part_id
      join catalogue.v_course c on c.id = s.course_id
      left join roster.v_area a on a.id = s.area_id
      left join roster.v_subject b on b.id = s.subject_id
      where s.run_id = :run
      """;
  private static final String FOUND =
      " and (:q = '' or position(lower(:q) in lower(s.code || ' ' || s.name || ' ' || c.code || ' ' || c.title)) > 0)";

  private final JdbcClient jdbc;

  OfferStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Offer> page(short run, String q, int offset, int limit) {
    return jdbc.sql(
            OFFER + FROM + FOUND + " order by s.code collate \"C\" offset :offset limit :limit")
        .param("run", run)
        .param("q", q)
        .param("offset", offset)
        .param("limit", limit)
        .query((row, number) -> offer(row))
        .list();
  }

  int count(short run, String q) {
    return jdbc.sql("select count(*) " + FROM + FOUND)
        .param("run", run)
        .param("q", q)
        .query(Integer.class)
        .single();
  }

  Optional<Offer> find(short run, int section) {
    return jdbc.sql(OFFER + FROM + " and s.id = :section")
        .param("run", run)
        .param("section", section)
        .query((row, number) -> offer(row))
        .optional();
  }

  private static Offer offer(ResultSet row) throws SQLException {
    return new Offer(
        row.getInt("id"),
        new SectionWanted(
            row.getString("code"),
            row.getString("name"),
            new SectionWanted.What(
                row.getString("part"),
                row.getString("course"),
                SectionWanted.Kind.valueOf(row.getString("kind"))),
            new SectionWanted.Whom(row.getString("area"), row.getString("subject")),
            row.getObject("capacity", Integer.class),
            row.getObject("opens_on", LocalDate.class)),
        row.getString("part_name"),
        row.getString("title"),
        row.getInt("taken"));
  }
}
