package org.xingtan.referencecity;

import java.util.ArrayList;
import java.util.List;

/// Online courses and school workshops of the second programme in one period. Colleagues of one
/// school meet in the same workshop.
final class SecondSections {

  private static final int WORKSHOP_SIZE = 90;

  final List<Section> online = new ArrayList<>();
  final List<Section> workshops = new ArrayList<>();

  private final int[] first = new int[Area.count()];
  private final int[] count = new int[Area.count()];

  SecondSections(City city, Catalogue catalogue, boolean pilot) {
    String period = pilot ? "2002" : "2101";
    int opens = SecondDates.begins(pilot);
    var study = new Section.Offer(period, "IT2", "ONLINE_STUDY", "COURSE", opens);
    var practice = new Section.Offer(period, "IT2", "SCHOOL_PRACTICE", "WORKSHOP", opens);
    catalogue.online.forEach(course -> online.add(new Section(study, course)));
    int[] members =
        city.figures.byArea(pilot ? Figures.PILOT : Figures.SECOND, "workshop_selected");
    for (Area area : Area.values()) {
      int a = area.ordinal();
      first[a] = workshops.size();
      count[a] = 1 + members[a] / WORKSHOP_SIZE;
      for (int i = 1; i <= count[a]; i++) {
        Course course = catalogue.practice.get(i % catalogue.practice.size());
        String code = "W%04d".formatted(workshops.size() + 1);
        String name = area.shortName + "校本研修第" + i + "坊";
        workshops.add(new Section(practice, code, course, name, a));
      }
    }
  }

  Section workshop(int area, int school) {
    return workshops.get(first[area] + school % count[area]);
  }
}
