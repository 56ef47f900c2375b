package org.xingtan.referencecity;

import java.io.IOException;
import java.nio.file.Path;

/// Writes the award round of 2017: quotas, and what was sent up, three achievements over the quota.
final class AwardFiles {

  private static final String ROUND = "AWARD-2017";
  private static final int SENT_UP = Day.of(2017, 11, 20);
  private static final Area[] SCHOOLS = {
    Area.YUEXIU, Area.PANYU, Area.LIWAN, Area.LIWAN, Area.TIANHE
  };
  private static final int[] ACHIEVEMENTS = {2, 10, 0, 7, 2, 0, 2, 0, 0, 0, 1, 4};
  private static final String[] TITLES = {
    "信息技术支持的课堂教学案例", "网络研修成果集", "微课系列", "学科教学融合课例", "智慧课堂实践报告"
  };

  private final City city;
  private final Path folder;
  private final Dice dice = new Dice("awards");

  AwardFiles(City city, Path folder) {
    this.city = city;
    this.folder = folder;
  }

  void write() throws IOException {
    try (var file = new CsvFile(folder, "award_rounds", "round,programme,name,decided_on")) {
      file.text(ROUND).text("IT1").text("示范区、示范校和优秀成果推荐（2017年）");
      file.day(Day.of(2017, 11, 24)).end();
    }
    try (var file = new CsvFile(folder, "award_quotas", "round,kind,quota")) {
      file.text(ROUND).text("AREA").number(1).end();
      file.text(ROUND).text("SCHOOL").number(5).end();
      file.text(ROUND).text("ACHIEVEMENT").number(25).end();
    }
    String header = "round,kind,entry,area,school,teacher,title,sent_up_on";
    try (var file = new CsvFile(folder, "award_entries", header)) {
      entries(file);
    }
  }

  private void entries(CsvFile file) throws IOException {
    file.text(ROUND).text("AREA").number(1).text(Area.TIANHE.code).empty().empty();
    file.text("信息技术应用能力提升示范区").day(SENT_UP).end();
    for (int i = 0; i < SCHOOLS.length; i++) {
      file.text(ROUND)
          .text("SCHOOL")
          .number(i + 1)
          .text(SCHOOLS[i].code)
          .text(school(SCHOOLS[i], i % 2));
      file.empty().text("信息技术应用能力提升示范校").day(SENT_UP).end();
    }
    achievements(file);
  }

  private void achievements(CsvFile file) throws IOException {
    int number = 1;
    for (Area area : Area.values()) {
      var graduates = graduates(area);
      for (int i = 0; i < ACHIEVEMENTS[area.ordinal()]; i++) {
        int person = graduates.take();
        School school = city.school(city.people.schoolAt(person, SENT_UP));
        file.text(ROUND).text("ACHIEVEMENT").number(number++).text(area.code).text(school.key());
        file.number(city.roster.number(person)).text(TITLES[dice.below(TITLES.length)]);
        file.day(SENT_UP - dice.below(9)).end();
      }
    }
  }

  private Pool graduates(Area area) {
    People people = city.people;
    return new Pool(
        people.size(),
        p ->
            people.kind[p] == People.MEMBER
                && people.area[p] == area.ordinal()
                && people.outcome[p] == People.GRADUATE
                && people.fullTimeOn(p, SENT_UP),
        dice);
  }

  /// The first public schools of the area that were open then, a different one for each entry.
  private String school(Area area, int skip) {
    return city.schools.stream()
        .filter(school -> school.area() == area && !school.inPrivate() && !school.newSince2017())
        .skip(skip)
        .findFirst()
        .orElseThrow()
        .key();
  }
}
