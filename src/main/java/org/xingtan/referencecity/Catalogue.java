package org.xingtan.referencecity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All courses: those of the first programme by subject, the regular courses of 2021, the short
/// online courses and the school-based practice of the second programme.
final class Catalogue {

  /// Credit hours of a learning course; two of them complete the part, see [ProgrammeFiles].
  static final int LEARNING_HOURS = 12;

  /// How many online courses complete the online part of the second programme.
  static final int ONLINE_NEEDED = 8;

  static final int LEARNING_PER_SUBJECT = 8;

  private static final int FIRST_OFFERED = Day.of(2015, 7, 1);
  private static final int FIRST_RETIRED = Day.of(2018, 7, 1);
  private static final int ONLINE_COURSES = 157;
  private static final int ALL_STAGES = (1 << Stage.OTHER.ordinal()) - 1;
  private static final String[] PROVIDERS = {"市教师远程培训中心", "岭南教育在线", "穗学网", "南方继续教育学院", "博学云课堂"};

  final List<Course> all = new ArrayList<>();
  final List<Course> learning = new ArrayList<>();
  final List<Course> research = new ArrayList<>();
  final List<Course> regular = new ArrayList<>();
  final List<Course> online = new ArrayList<>();
  final List<Course> practice = new ArrayList<>();

  private final Dice dice = new Dice("catalogue");

  Catalogue(int regularCourses) {
    for (int s = 0; s < Subject.COUNT; s++) {
      addFirst(Subject.of(s));
    }
    addRegular(regularCourses);
    for (int i = 0; i < ONLINE_COURSES; i++) {
      add(online, "N%03d", i + 1, CourseTitles.online(i), "ONLINE_RESEARCH", null, 2, 0);
    }
    String[] environments = {"多媒体教学环境", "混合学习环境", "智慧学习环境"};
    for (int i = 0; i < environments.length; i++) {
      add(practice, "P%02d", i + 1, "校本应用研修：" + environments[i], "ONLINE_RESEARCH", null, 25, 0);
    }
  }

  private void addFirst(Subject subject) {
    for (int i = 0; i < LEARNING_PER_SUBJECT; i++) {
      int number = (subject.ordinal() + 1) * 100 + i + 1;
      String title = CourseTitles.first(subject, i);
      add(learning, "L%04d", number, title, "SUBJECT_REQUIRED", subject, LEARNING_HOURS, 0);
    }
    String title = subject.title + "教师网络研修工作坊";
    add(research, "R%02d", subject.ordinal() + 1, title, "ONLINE_RESEARCH", subject, 26, 0);
  }

  /// Two public courses, then as many general ones as subject ones in a small city, far fewer else.
  private void addRegular(int count) {
    add(regular, "G%04d", 1, "科技创新现状与发展趋势", "PUBLIC_REQUIRED", null, 15, 30);
    add(regular, "G%04d", 2, "人工智能发展与产业应用", "PUBLIC_REQUIRED", null, 15, 30);
    int perSubject = Math.max(1, (count - 2) * 4 / 5 / Subject.COUNT);
    for (int s = 0; s < Subject.COUNT; s++) {
      for (int i = 0; i < perSubject; i++) {
        Subject subject = Subject.of(s);
        String title = CourseTitles.regular(subject, i);
        add(regular, "G%04d", regular.size() + 1, title, "SUBJECT_REQUIRED", subject, hours(), 36);
      }
    }
    addGeneral(count);
  }

  private void addGeneral(int count) {
    for (int i = 0; regular.size() < count; i++) {
      String category = i % 4 == 0 ? "GENERAL_REQUIRED" : "ELECTIVE";
      add(
          regular,
          "G%04d",
          regular.size() + 1,
          CourseTitles.generic(i),
          category,
          null,
          hours(),
          24);
    }
  }

  private int hours() {
    return 6 + 3 * dice.below(4);
  }

  private void add(
      List<Course> list,
      String code,
      int number,
      String title,
      String category,
      @Nullable Subject subject,
      int hours,
      int price) {
    boolean first = list == learning || list == research;
    var course =
        new Course(
            all.size(),
            code.formatted(number),
            title,
            category,
            subject == null ? -1 : subject.ordinal(),
            subject == null ? ALL_STAGES : subject.stages(),
            hours,
            PROVIDERS[dice.below(PROVIDERS.length)],
            price,
            first ? FIRST_OFFERED : Day.of(2020, 12, 1),
            first ? FIRST_RETIRED : 0);
    list.add(course);
    all.add(course);
  }
}
