package org.xingtan.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xingtan.milestone.Dimensions;
import org.xingtan.milestone.Journal;
import org.xingtan.milestone.Line;
import org.xingtan.milestone.Measure;
import org.xingtan.testing.TestClock;

/// Persons whose selection of courses in 1702 is learned late.
final class LateSelections {
  private final ApplicationContext application;
  private final JdbcClient jdbc;

  LateSelections(ApplicationContext application, JdbcClient jdbc) {
    this.application = application;
    this.jdbc = jdbc;
  }

  private record Person(int teacher, Dimensions dimensions) {}

  /// So many who had not selected yet, the first by number.
  void learn(int persons) {
    Journal journal = application.getBean(Journal.class);
    List<Person> found = persons(persons);
    assertThat(found).hasSize(persons);
    new TransactionTemplate(application.getBean(PlatformTransactionManager.class))
        .executeWithoutResult(status -> {
          int context = journal.context("IT1/1702");
          found.forEach(person ->
              journal.append(
                  new Line(
                      context,
                      Measure.SELECTED,
                      person.teacher(),
                      TestClock.at("2017-09-20T10:00:00"),
                      1,
                      person.dimensions())));
        });
  }

  private List<Person> persons(int most) {
    return jdbc.sql(
            """
            select member.teacher_id, member.area_id, member.school_id, member.subject_id, member.ownership, member.staff_kind
            from programme.member member
            where member.run_id = 2
              and not exists (
                select
                from milestone.v_milestone line
                where line.context_code = 'IT1/1702' and line.measure = 'SELECTED' and line.teacher_id = member.teacher_id)
            order by member.teacher_id
            limit :most
            """)
        .param("most", most)
        .query((row, number) ->
            new Person(
                row.getInt("teacher_id"),
                new Dimensions(
                    row.getObject("area_id", Integer.class),
                    row.getObject("school_id", Integer.class),
                    row.getObject("subject_id", Integer.class),
                    row.getString("ownership"),
                    row.getString("staff_kind"))))
        .list();
  }
}
