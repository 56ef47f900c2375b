package org.xingtan.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xingtan.identity.Scope;
import org.xingtan.statistics.AsOf;
import org.xingtan.statistics.SmallTown;
import org.xingtan.testing.XingtanTest;
import org.xingtan.web.Words;

/// Facts that are learned after an issue was signed show as a revision, with the reason.
@XingtanTest
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RevisionsTest {
  private static final Standpoint ISSUE =
      new Standpoint("1702", "IT1", AsOf.day(LocalDate.of(2017, 11, 27)), null);
  private static final Instant SIGNED_AT = Instant.parse("2017-11-28T02:00:00Z");

  private final Figures figures;
  private final Revisions revisions;
  private final JdbcClient jdbc;
  private final Words chinese;
  private final List<Revisions.Signed> signed = new ArrayList<>();

  RevisionsTest(Figures figures, Revisions revisions, JdbcClient jdbc, MessageSource messages) {
    this.figures = figures;
    this.revisions = revisions;
    this.jdbc = jdbc;
    this.chinese = new Words(messages, Locale.SIMPLIFIED_CHINESE);
  }

  @BeforeAll
  void sign() {
    SmallTown.build(jdbc, 7);
    List<FigureReference> references = new ArrayList<>();
    for (String text :
        List.of(
            "cell programme-by-area/TOTAL/participants",
            "cell programme-by-area/TOTAL/participation_rate",
            "cell programme-by-area/440106/participants",
            "cell programme-by-area/440114/participants",
            "cell period-by-subject/TOTAL/selected",
            "list programme-by-area/participants item={name}{participants}")) {
      references.add(((FigureSyntax.Parsed) FigureSyntax.parse(text)).reference());
    }
    figures
        .read(references, ISSUE, Scope.city(), chinese)
        .forEach(value -> signed.add(new Revisions.Signed(value.reference(), value.printed())));
  }

  @Test
  @Order(1)
  void without_late_facts_nothing_is_revised() {
    Revisions.Revision revision = since();
    assertThat(revision.figures()).isEmpty();
    assertThat(revision.summary()).isEmpty();
  }

  @Test
  @Order(2)
  void a_late_fact_revises_the_figures_it_touches_and_no_others() {
    late(1, "2017-11-20 09:00+08", "2017-12-05 10:00+08", 2);
    Revisions.Revision revision = since();
    assertThat(revision.figures()).extracting(Revisions.Revised::place).containsExactly(0, 1, 2, 5);
    Revisions.Revised total = revision.figures().getFirst();
    assertThat(Long.parseLong(total.after()) - Long.parseLong(total.before())).isEqualTo(2);
    assertThat(total.why()).contains("2").contains("2017年12月5日");
    assertThat(revision.summary()).contains("4").contains("2017年12月5日");
  }

  @Test
  @Order(3)
  void what_happened_after_the_moment_of_the_issue_revises_nothing() {
    int before = since().figures().size();
    late(1, "2017-11-29 09:00+08", "2017-12-06 10:00+08", 1);
    assertThat(since().figures()).hasSize(before);
  }

  @Test
  @Order(4)
  void fifty_changed_figures_are_summarised_in_one_sentence() {
    List<Revisions.Signed> many = new ArrayList<>();
    for (int copy = 0; copy < 50; copy++) {
      many.add(signed.get(copy % 3));
    }
    Revisions.Revision revision = revisions.since(SIGNED_AT, many, ISSUE, Scope.city(), chinese);
    assertThat(revision.figures()).hasSize(50);
    assertThat(revision.summary()).contains("50").hasSizeLessThan(120);
  }

  private Revisions.Revision since() {
    return revisions.since(SIGNED_AT, signed, ISSUE, Scope.city(), chinese);
  }

  /// Persons of the area who do not yet stand at the point reach it, learned late; roll-ups with them, as the journal keeps them.
  private void late(int area, String at, String recordedAt, int persons) {
    int lines =
        jdbc.sql(
                """
                with late as (
                  insert into milestone.milestone (teacher_id, context_id, measure, at, delta, area_id, school_id, subject_id, ownership, staff_kind, recorded_at)
                  select m.teacher_id, c.id, 'PARTICIPATED', :at::timestamptz, 1, m.area_id, m.school_id, m.subject_id, m.ownership, m.staff_kind, :recorded_at::timestamptz
                  from programme.member m
                  join milestone.context c on c.code = 'IT1'
                  where m.run_id = 2
                    and m.area_id = :area
                    and not exists (
                      select from milestone.milestone l
                      where l.teacher_id = m.teacher_id and l.context_id = c.id and l.measure = 'PARTICIPATED')
                  order by m.teacher_id
                  limit :persons
                  returning context_id, measure, at, delta, area_id, school_id, subject_id, ownership)
                insert into milestone.tally_pending (context_id, measure, day, delta, area_id, school_id, subject_id, ownership)
                select context_id, measure, milestone.city_day(at), delta, area_id, school_id, subject_id, ownership
                from late
                """)
            .param("area", area)
            .param("at", at)
            .param("recorded_at", recordedAt)
            .param("persons", persons)
            .update();
    assertThat(lines).isEqualTo(persons);
  }
}
