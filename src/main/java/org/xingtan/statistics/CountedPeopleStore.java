package org.xingtan.statistics;

import static java.time.ZoneOffset.UTC;

import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.xingtan.time.Moments;

@Repository
class CountedPeopleStore {
  private static final String GROUPS =
      """
      select standing.measure, standing.area_id, standing.school_id, standing.subject_key, standing.ownership_key,
        area.code as area, subject.code as subject, school.key as school, standing.persons, standing.people
      from standing
      left join roster.v_area area on area.id = standing.area_id
      left join roster.v_subject subject on subject.id = standing.subject_key
      left join roster.v_school school on school.id = standing.school_id
      """;

  /// A person stands once or not at all at a point, so that deltas sum to persons and hashes by delta to their sum.
  private static final String PEOPLE =
      """
      with standing as materialized (
        select line.measure, line.area_id, case when :schools then line.school_id end as school_id,
          line.subject_key, line.ownership_key,
          sum(line.delta) as persons,
          sum(line.delta * (hashint8extended(line.teacher_id, 4402) >> 1)) as people
        from statistics.v_line line
        where line.context_id = (select context.id from milestone.v_context context where context.code = :context)
          and line.measure = any (:measures::milestone.measure[])
          and line.at < :before
        group by 1, 2, 3, 4, 5)
      """
          + GROUPS;

  /// Of whoever is counted more than once, each enrolment is one.
  private static final String PERSON_TIMES =
      """
      with standing as materialized (
        select point.measure, point.area_id, case when :schools then point.school_id end as school_id,
          point.subject_key, point.ownership_key,
          count(*) as persons,
          sum(hashint8extended((point.course_id::bigint << 16) + point.attempt, hashint8extended(point.teacher_id, 4402)) >> 1)
            as people
        from statistics.person_times(array[:context], :measures::text[], null, :before, :category, null, null, null, null) point
        group by 1, 2, 3, 4, 5)
      """
          + GROUPS;

  private static final String LEARNED_AFTER =
      """
      with person as materialized (
        select line.measure, line.area_id, line.school_id, line.teacher_id,
          max(line.subject_key) as subject_key, max(line.ownership_key) as ownership_key,
          sum(line.delta) > 0 as stands,
          coalesce(sum(line.delta) filter (where line.recorded_at <= :known_by), 0) > 0 as stood,
          min(line.recorded_at) filter (where line.recorded_at > :known_by) as learned_first,
          max(line.recorded_at) filter (where line.recorded_at > :known_by) as learned_last
        from statistics.v_line line
        where line.context_id = (select context.id from milestone.v_context context where context.code = :context)
          and line.measure = any (:measures::milestone.measure[])
          and line.at < :before
          and line.teacher_id in (
            select late.teacher_id from statistics.v_line late
            where late.context_id = (select context.id from milestone.v_context context where context.code = :context)
              and late.recorded_at > :known_by)
        group by 1, 2, 3, 4),
      changed as (
        select person.measure, person.area_id, case when :schools then person.school_id end as school_id,
          person.subject_key, person.ownership_key,
          count(*) filter (where person.stands) as more, count(*) filter (where person.stood) as fewer,
          min(person.learned_first) as learned_first, max(person.learned_last) as learned_last
        from person
        where person.stands <> person.stood
        group by 1, 2, 3, 4, 5)
      select changed.measure, changed.area_id, changed.school_id, changed.subject_key, changed.ownership_key,
        area.code as area, subject.code as subject, school.key as school,
        changed.more, changed.fewer, changed.learned_first, changed.learned_last
      from changed
      left join roster.v_area area on area.id = changed.area_id
      left join roster.v_subject subject on subject.id = changed.subject_key
      left join roster.v_school school on school.id = changed.school_id
      """;

  private final JdbcClient jdbc;

  CountedPeopleStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param category of the courses, where only such person-times are counted
  /// @param schools whether groups are to be told apart by school, of which there are many
  record Asked(
      Measure.Source source,
      String context,
      @Nullable String category,
      AsOf asOf,
      boolean schools) {}

  record Question(Asked asked, Set<Measure> measures) {}

  /// Persons, or person-times, as their number and the sum of a hash of each, so that no order matters and sums are hashes too.
  record People(long persons, BigInteger sum) {
    static final People NOBODY = new People(0, BigInteger.ZERO);

    People plus(People other) {
      return new People(persons + other.persons, sum.add(other.sum));
    }

    String text() {
      return persons + ":" + sum.toString(16);
    }
  }

  /// Keys are 0 for those without.
  record Keys(int area, int school, int subject, int ownership) {}

  /// Codes are null for those without.
  record Codes(@Nullable String area, @Nullable String school, @Nullable String subject) {}

  /// What is known of those of an area, subject and ownership, and, where asked, of a school.
  record Group<T>(String measure, Keys keys, Codes codes, T value) {
    static final String NONE = "NONE";

    boolean within(Selection who) {
      return within(who.area(), keys.area())
          && within(who.school(), keys.school())
          && within(who.subject(), keys.subject())
          && within(who.ownership(), keys.ownership());
    }

    private static boolean within(@Nullable Integer wanted, int key) {
      return wanted == null || (wanted == Selection.SOME ? key != 0 : wanted == key);
    }

    /// Code of the row they stand in; empty where the rows are no people.
    String row(Cut cut) {
      @Nullable String code =
          switch (cut) {
            case AREA -> codes.area();
            case SCHOOL -> codes.school();
            case SUBJECT -> codes.subject();
            case OWNERSHIP ->
                keys.ownership() == Selection.PUBLIC
                    ? "PUBLIC"
                    : keys.ownership() == Selection.PRIVATE ? "PRIVATE" : null;
            case COMMUNITY, INDICATOR -> "";
          };
      return code == null ? NONE : code;
    }
  }

  List<Group<People>> people(Question question) {
    boolean times = question.asked().source() == Measure.Source.PERSON_TIMES;
    return with(question, jdbc.sql(times ? PERSON_TIMES : PEOPLE))
        .query((row, number) ->
            group(
                row,
                new People(
                    row.getLong("persons"), row.getBigDecimal("people").toBigIntegerExact())))
        .list();
  }

  /// Of persons.
  List<Group<CountedPeople.Change>> learnedAfter(Question question, Instant knownBy) {
    return with(question, jdbc.sql(LEARNED_AFTER))
        .param("known_by", knownBy.atOffset(UTC))
        .query((row, number) ->
            group(
                row,
                new CountedPeople.Change(
                    row.getLong("more"),
                    row.getLong("fewer"),
                    Moments.of(row, "learned_first"),
                    Moments.of(row, "learned_last"))))
        .list();
  }

  private static <T> Group<T> group(ResultSet row, T value) throws SQLException {
    return new Group<>(
        row.getString("measure"),
        new Keys(
            row.getInt("area_id"),
            row.getInt("school_id"),
            row.getInt("subject_key"),
            row.getInt("ownership_key")),
        new Codes(row.getString("area"), row.getString("school"), row.getString("subject")),
        value);
  }

  private static StatementSpec with(Question question, StatementSpec statement) {
    return statement
        .param("context", question.asked().context())
        .param("category", question.asked().category())
        .param("schools", question.asked().schools())
        .param(
            "measures",
            question.measures().stream()
                .map(Measure::name)
                .collect(Collectors.joining(",", "{", "}")))
        .param("before", question.asked().asOf().before().atOffset(UTC));
  }
}
