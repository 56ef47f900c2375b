package org.xingtan.referencecity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Classes and workshops of one period of the first programme. In 1702 there are as many courses,
/// classes and workshops as printed; before, as many as the learners need.
final class TermSections {

  private static final String PROGRAMME = "IT1";
  private static final int CLASS_SIZE = 260;
  private static final int WORKSHOP_SIZE = 120;

  /// The classes of each course, and the courses of each subject.
  final List<List<Section>> classes = new ArrayList<>();

  final List<List<Integer>> coursesOf = new ArrayList<>();

  /// The workshops of each subject.
  final List<List<Section>> workshops = new ArrayList<>();

  private final int term;
  private final Catalogue catalogue;
  private final int opens;

  TermSections(City city, Catalogue catalogue, int term) {
    this.term = term;
    this.catalogue = catalogue;
    opens = History.TERM_BEGINS[term] + 7;
    int[] learners = learners(city, Steps.LEARNING_SELECTED);
    int[] researchers = learners(city, Steps.RESEARCH_SELECTED);
    boolean printed = term == History.LAST_TERM;
    layClasses(
        courses(city, learners), learners, printed ? city.figures.scalar("classes_1702") : 0);
    layWorkshops(printed ? printedWorkshops(city.figures) : ones(), researchers, printed);
  }

  List<Section> all() {
    List<Section> all = new ArrayList<>();
    classes.forEach(all::addAll);
    workshops.forEach(all::addAll);
    return all;
  }

  private int[] learners(City city, int selected) {
    int[] counts = new int[Subject.COUNT];
    for (int person = 0; person < city.people.size(); person++) {
      int subject = city.people.subjectAt(person, History.TERM_BEGINS[term]);
      if (subject < Subject.COUNT
          && Steps.has(Steps.in(city.people.steps[person], term), selected)) {
        counts[subject]++;
      }
    }
    return counts;
  }

  /// Courses by subject: a few before 1702, then the printed number, more for the larger subjects.
  private int[] courses(City city, int[] learners) {
    int[] courses = ones();
    boolean full = city.figures.size() == CitySize.FULL;
    if (term < History.LAST_TERM) {
      for (int s = 0; s < courses.length; s++) {
        courses[s] = full ? Catalogue.LEARNING_PER_SUBJECT - 2 : 2;
      }
      return courses;
    }
    int more = city.figures.scalar("learning_courses_1702") - Subject.COUNT;
    int[] caps = ones();
    int[] extra = Shares.split(more, weights(learners), caps);
    for (int s = 0; s < courses.length; s++) {
      courses[s] += extra[s];
    }
    return courses;
  }

  private void layClasses(int[] courses, int[] learners, int printed) {
    double[] weights = new double[Shares.sum(courses)];
    List<Course> chosen = new ArrayList<>();
    for (int s = 0; s < courses.length; s++) {
      List<Integer> own = new ArrayList<>();
      for (int i = 0; i < courses[s]; i++) {
        own.add(chosen.size());
        weights[chosen.size()] = (double) learners[s] / courses[s];
        chosen.add(course(s, i));
      }
      coursesOf.add(own);
    }
    int[] extra = Shares.split(Math.max(printed - chosen.size(), 0), weights);
    for (int c = 0; c < chosen.size(); c++) {
      int needed = (int) (weights[c] * 2.6 / CLASS_SIZE);
      classes.add(
          sections(chosen.get(c), "LEARNING", "CLASS", 1 + (printed > 0 ? extra[c] : needed)));
    }
  }

  /// The last courses of a subject are those of 1702, the first ones those of the early periods.
  private Course course(int subject, int number) {
    int from = term == History.LAST_TERM ? Catalogue.LEARNING_PER_SUBJECT - 1 - number : number;
    return catalogue.learning.get(subject * Catalogue.LEARNING_PER_SUBJECT + from);
  }

  private void layWorkshops(int[] least, int[] researchers, boolean printed) {
    for (int s = 0; s < least.length; s++) {
      int count = printed ? least[s] : least[s] + researchers[s] / WORKSHOP_SIZE;
      workshops.add(sections(catalogue.research.get(s), "RESEARCH", "WORKSHOP", count));
    }
  }

  private static int[] printedWorkshops(Figures figures) {
    int[] counts = ones();
    counts[Subject.CHINESE.ordinal()] = figures.scalar("workshops_chinese");
    counts[Subject.MATHEMATICS.ordinal()] = figures.scalar("workshops_mathematics");
    counts[Subject.KINDERGARTEN.ordinal()] = figures.scalar("workshops_kindergarten");
    counts[Subject.ENGLISH.ordinal()] = figures.scalar("workshops_english");
    int sports = figures.scalar("workshops_pe_and_music");
    counts[Subject.MUSIC.ordinal()] = Math.max(1, sports * 2 / 5);
    counts[Subject.PE.ordinal()] = sports - counts[Subject.MUSIC.ordinal()];
    int left = figures.scalar("workshops_1702") - Shares.sum(counts);
    Subject[] larger = {
      Subject.ART, Subject.MORALITY, Subject.PHYSICS, Subject.PRACTICE, Subject.IT
    };
    for (int i = 0; i < left; i++) {
      counts[larger[i % larger.length].ordinal()]++;
    }
    return counts;
  }

  private List<Section> sections(Course course, String part, String kind, int count) {
    var offer = new Section.Offer(History.TERMS[term], PROGRAMME, part, kind, opens);
    List<Section> sections = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      String code = course.code() + (i < 10 ? "-0" : "-") + i;
      String name = course.title() + (kind.equals("CLASS") ? i + "班" : i + "坊");
      sections.add(new Section(offer, code, course, name, -1));
    }
    return sections;
  }

  private static int[] ones() {
    int[] ones = new int[Subject.COUNT];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static double[] weights(int[] values) {
    double[] weights = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      weights[i] = values[i];
    }
    return weights;
  }
}
