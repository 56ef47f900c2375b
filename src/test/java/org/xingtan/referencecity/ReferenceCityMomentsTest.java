package org.xingtan.referencecity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every enrolment lies in its windows, in order, within its section's capacity.
class ReferenceCityMomentsTest {

  private static final Map<CitySize, EnrolmentScan> SCANS = new EnumMap<>(CitySize.class);

  @ParameterizedTest
  @EnumSource
  void enrolments_follow_their_windows_and_one_another(CitySize size) {
    assertThat(scan(size).momentMistakes).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void a_second_attempt_follows_a_withdrawn_first_one(CitySize size) {
    assertThat(scan(size).attemptMistakes).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void no_section_is_over_its_capacity(CitySize size) {
    CityFiles.of(size)
        .each(
            "sections",
            row ->
                assertThat(scan(size).taken.getOrDefault(row.get("period") + row.get("section"), 0))
                    .isLessThanOrEqualTo(Integer.parseInt(row.get("capacity"))));
  }

  @ParameterizedTest
  @EnumSource
  void the_open_period_has_selections_up_to_yesterday(CitySize size) {
    assertThat(scan(size).openTeachers)
        .hasSize(ReferenceCityFiguresTest.scalar(size, "open_period_persons"));
    assertThat(scan(size).lastOpenMoment).startsWith("2026-11-21");
  }

  private static EnrolmentScan scan(CitySize size) {
    return SCANS.computeIfAbsent(size, wanted -> new EnrolmentScan(CityFiles.of(wanted), "2602"));
  }
}
