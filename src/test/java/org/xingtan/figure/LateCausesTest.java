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
import org.xingtan.statistics.CountedPeople;
import org.xingtan.statistics.SmallTown;
import org.xingtan.testing.XingtanTest;
import org.xingtan.web.Words;

/// Facts that are learned after an issue was signed are told as the reason of what changed.
@XingtanTest
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LateCausesTest {
  private static final Standpoint ISSUE =
      new Standpoint("1702", "IT1", AsOf.day(LocalDate.of(2017, 11, 27)), null);
  private static final Instant SIGNED_AT = Instant.parse("2017-11-28T02:00:00Z");

  private final Figures figures;
  private final LateCauses causes;
  private final JdbcClient jdbc;
  private final Words chinese;
  private final List<FigureReference> references = new ArrayList<>();

  LateCausesTest(Figures figures, LateCauses causes, JdbcClient jdbc, MessageSource messages) {
    this.figures = figures;
    this.causes = causes;
    this.jdbc = jdbc;
    this.chinese = new Words(messages, Locale.SIMPLIFIED_CHINESE);
  }

  @BeforeAll
  void sign() {
    SmallTown.build(jdbc, 7);
    for (String text :
        List.of(
            "cell programme-by-area/TOTAL/participants",
            "cell programme-by-area/TOTAL/participation_rate",
            "cell programme-by-area/440106/participants",
            "cell programme-by-area/440114/participants",
            "cell period-by-subject/TOTAL/selected",
            "list programme-by-area/participants item={name}{participants}",
            "cell period-key-figures/award_schools/value")) {
      references.add(((FigureSyntax.Parsed) FigureSyntax.parse(text)).reference());
    }
  }

  @Test
  @Order(1)
  void without_late_facts_no_list_of_persons_has_changed() {
    assertThat(causes()).allMatch(cause -> cause.contains("人员名单没有变"));
  }

  @Test
  @Order(2)
  void a_late_fact_explains_the_figures_it_touches_and_no_others() {
    late(1, "2017-11-20 09:00+08", "2017-12-05 10:00+08", 2);
    List<String> causes = causes();
    assertThat(List.of(causes.get(0), causes.get(1), causes.get(2), causes.get(5)))
        .allMatch(cause -> cause.contains("增加 2、减少 0（2017年12月5日"));
    assertThat(List.of(causes.get(3), causes.get(4), causes.get(6)))
        .allMatch(cause -> cause.contains("人员名单没有变"));
  }

  @Test
  @Order(3)
  void what_happened_after_the_moment_of_the_issue_explains_nothing() {
    List<String> before = causes();
    late(1, "2017-11-29 09:00+08", "2017-12-06 10:00+08", 1);
    assertThat(causes()).isEqualTo(before);
  }

  private List<String> causes() {
    List<List<CountedPeople.Counted>> cells =
        figures.read(references, ISSUE, Scope.city(), chinese).stream()
            .map(value -> value.backing().stream().map(Backing::counted).toList())
            .toList();
    return causes.of(cells, SIGNED_AT, Scope.city(), chinese);
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
