package org.xingtan.statistics;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.xingtan.time.CityTime;

/// The persons who stand at a point.
@Repository
class PersonStore {
  private final JdbcClient jdbc;

  PersonStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private static Standing standing(ResultSet row) throws SQLException {
    return new Standing(
        new Place(row.getInt("area_id"), row.getInt("school_id"), row.getInt("teacher_id")),
        new Named(
            row.getString("number"),
            row.getString("name"),
            row.getString("school"),
            row.getString("area"),
            row.getString("subject"),
            row.getString("reached_at")));
  }

  /// Where a list goes on, in the order of the journal's index; area and school are 0 for those without, who come last.
  record Place(int area, int school, int teacher) {
    static final Place START = new Place(-1, 0, 0);
    static final Place WITHOUT_AREA = new Place(0, 0, 0);
  }

  record Standing(Place place, Named named) {}

  record Named(
      String number,
      String name,
      @Nullable String school,
      @Nullable String area,
      @Nullable String subject,
      String reachedAt) {}

  /// @param without persons who stand here too are left out; null for none
  record Wanted(CountedSet set, @Nullable CountedSet without, Selection selection, AsOf asOf) {}

  /// The names of `standing`; moments as text, to the second.
  private static final String NAMED =
      """
      select standing.area_id, standing.school_id, standing.teacher_id,
        date_trunc('second', standing.reached_at at time zone 'Asia/Shanghai')::text as reached_at,
        teacher.number, teacher.name, school.name as school, area.name as area, subject.name as subject
      from standing
      join roster.v_person teacher on teacher.id = standing.teacher_id
      left join roster.v_school school on school.id = standing.school_id
      left join roster.v_area area on area.id = standing.area_id
      left join roster.v_subject subject on subject.id = standing.subject_id
      order by standing.area_id, standing.school_id, standing.teacher_id
      """;

  private static final String PAGE =
      """
      with standing as materialized (
        select person.area_id, person.school_id, person.teacher_id, person.subject_id, person.reached_at
        from statistics.persons(:context, :measure::milestone.measure, :before, :area, :school, :subject, :ownership) person
        where %s
        order by person.area_id, person.school_id, person.teacher_id
        limit :most)
      """
          + NAMED;

  /// At most so many after a place: either those with an area, or, from [Place#WITHOUT_AREA] on, those without. Only what is asked for
  /// stands in the statement: told of the place, area and school by themselves, PostgreSQL reads the journal's index from there.
  List<Standing> list(Wanted wanted, Place after, int most) {
    return with(wanted, jdbc.sql(PAGE.formatted(String.join(" and ", conditions(wanted, after)))))
        .param("after_area", after.area())
        .param("after_school", after.school())
        .param("after_teacher", after.teacher())
        .param("most", most)
        .query((row, number) -> standing(row))
        .list();
  }

  private static List<String> conditions(Wanted wanted, Place after) {
    List<String> conditions = new ArrayList<>();
    conditions.add(
        after.area() == 0
            ? "person.area_id is null and person.teacher_id > :after_teacher"
            : "(person.area_id, person.school_id, person.teacher_id) > (:after_area, :after_school, :after_teacher)");
    Selection who = wanted.selection().narrowed(wanted.set());
    if (isKey(who.area())) {
      conditions.add("person.area_id = :area");
    }
    if (isKey(who.school())) {
      conditions.add("person.school_id = :school");
    }
    if (wanted.without() != null) {
      conditions.add(
          "not statistics.stands(person.teacher_id, :other_context, :other_measure::milestone.measure, :before, :area, :school, :subject, :ownership)");
    }
    return conditions;
  }

  private static boolean isKey(@Nullable Integer wanted) {
    return wanted != null && wanted > 0;
  }

  private static final String ALL =
      """
      select standing.area_id, standing.school_id, standing.subject_id,
        floor(date_part('epoch', standing.reached_at))::bigint as reached_at, teacher.number, teacher.name
      from statistics.persons(:context, :measure::milestone.measure, :before, :area, :school, :subject, :ownership) standing
      join roster.v_person teacher on teacher.id = standing.teacher_id
      where %s
      order by (coalesce(standing.area_id, 32767)::bigint << 32) | coalesce(standing.school_id, 2147483647), standing.teacher_id
      """;

  private static final String NOT_THE_OTHERS =
      """
      not exists (
        select
        from statistics.persons(:other_context, :other_measure::milestone.measure, :before, :area, :school, :subject, :ownership) other
        where other.teacher_id = standing.teacher_id)
      """;

  /// All of them in the same order, a few thousand at a time in memory. Within a transaction that sees one state: the few names of areas,
  /// schools and subjects are read once, and PostgreSQL neither joins nor writes them for each of a hundred thousand persons. Area and
  /// school are one number to sort by: hardly a person then needs a second comparison.
  void each(Wanted wanted, Consumer<Named> taker) {
    joinWholeSets();
    Names areas = names("select id, name from roster.v_area");
    Names schools = names("select id, name from roster.v_school");
    Names subjects = names("select id, name from roster.v_subject");
    with(wanted, jdbc.sql(ALL.formatted(wanted.without() == null ? "true" : NOT_THE_OTHERS)))
        .withFetchSize(CellMembers.AT_A_TIME)
        .query(
            (RowCallbackHandler)
                row ->
                    taker.accept(
                        new Named(
                            row.getString(5),
                            row.getString(6),
                            schools.of(row.getInt(2)),
                            areas.of(row.getInt(1)),
                            subjects.of(row.getInt(3)),
                            CityTime.second(row.getLong(4)))));
  }

  /// No key is 0.
  private record Names(Map<Integer, String> byKey) {
    @Nullable String of(int key) {
      return byKey.get(key);
    }
  }

  private Names names(String statement) {
    Map<Integer, String> byKey = new HashMap<>();
    jdbc.sql(statement)
        .query((RowCallbackHandler) row -> byKey.put(row.getInt(1), row.getString(2)));
    return new Names(byKey);
  }

  /// Until the end of the transaction. Expecting a few persons, PostgreSQL would look up each of a hundred thousand.
  private void joinWholeSets() {
    jdbc.sql("select set_config('enable_nestloop', 'off', true)")
        .query((row, number) -> row.getString(1))
        .single();
  }

  /// How many there are, those left out not counted.
  long countDifference(Wanted wanted) {
    return with(
            wanted,
            jdbc.sql(
                """
                select count(*)
                from (
                  select person.teacher_id
                  from statistics.persons(:context, :measure::milestone.measure, :before, :area, :school, :subject, :ownership) person
                  except
                  select person.teacher_id
                  from statistics.persons(:other_context, :other_measure::milestone.measure, :before, :area, :school, :subject, :ownership) person)
                """))
        .query((row, number) -> row.getLong(1))
        .single();
  }

  private static StatementSpec with(Wanted wanted, StatementSpec statement) {
    CountedSet without = wanted.without();
    return statement
        .param("context", wanted.set().context())
        .param("measure", wanted.set().measure().name())
        .param("before", wanted.asOf().before().atOffset(UTC))
        .param("other_context", without == null ? null : without.context())
        .param("other_measure", without == null ? null : without.measure().name())
        .params(wanted.selection().narrowed(wanted.set()).parameters());
  }
}
