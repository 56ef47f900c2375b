package org.xingtan.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.xingtan.catalogue.CoursePage.Fact;
import org.xingtan.catalogue.CoursePage.Link;
import org.xingtan.catalogue.CourseWords.Category;
import org.xingtan.identity.Identity;
import org.xingtan.web.Caller;
import org.xingtan.web.Field;
import org.xingtan.web.PlainTable;
import org.xingtan.web.PlainTable.Cell;
import org.xingtan.web.Shell;
import org.xingtan.web.Words;

/// Makes the pages of courses.
@Component
class CoursePages {
  record Position(int page, int size, int count) {}

  static String address(Course course) {
    return UriComponentsBuilder.fromPath("/courses")
        .pathSegment(course.code())
        .build()
        .encode()
        .toUriString();
  }

  CoursesPage index(
      Shell shell, Identity identity, CourseFilter filter, List<Course> found, Position at) {
    Words words = shell.words();
    boolean office = identity.role() == Caller.CITY_OFFICE;
    return new CoursesPage(
        shell.titled("catalogue.courses.title"),
        filter.q(),
        List.of(categories(filter, words), offers(filter, words)),
        table(found, words),
        new CoursesPage.Pager(
            words.of("catalogue.count", at.count()),
            at.page() > 1 ? at(filter, at.page() - 1) : null,
            at.page() * at.size() < at.count() ? at(filter, at.page() + 1) : null),
        office
            ? List.of(new Link(words.of("catalogue.providers.title"), "/providers"))
            : List.of());
  }

  private static String at(CourseFilter filter, int page) {
    return UriComponentsBuilder.fromPath("/courses")
        .queryParam("q", "{q}")
        .queryParam("category", filter.category())
        .queryParam("offer", filter.offer())
        .queryParam("lacking", filter.lacking())
        .queryParam("page", page)
        .encode()
        .buildAndExpand(filter.q())
        .toUriString();
  }

  private static Field categories(CourseFilter filter, Words words) {
    return choice(
        "category",
        Stream.of(Category.values()).map(Enum::name).toList(),
        filter.category(),
        words);
  }

  private static Field offers(CourseFilter filter, Words words) {
    return choice("offer", List.of("OFFERED", "RETIRED"), filter.offer(), words);
  }

  private static Field choice(String name, List<String> codes, String chosen, Words words) {
    List<Field.Choice> choices =
        Stream.concat(
                Stream.of(new Field.Choice("", words.of("catalogue.all"), chosen.isEmpty())),
                codes.stream()
                    .map(code ->
                        new Field.Choice(
                            code, words.of("catalogue." + name + "." + code), code.equals(chosen))))
            .toList();
    return Field.choice(name, words.of("catalogue." + name), choices);
  }

  private static PlainTable table(List<Course> courses, Words words) {
    return PlainTable.of(
        words.of("catalogue.courses.title"),
        words.of("catalogue.courses.empty"),
        courses.stream().map(course -> row(course, words)).toList(),
        words.of("catalogue.title"),
        words.of("catalogue.code"),
        words.of("catalogue.category"),
        words.of("catalogue.form"),
        words.of("catalogue.hours"),
        words.of("catalogue.price"),
        words.of("catalogue.provider"),
        words.of("catalogue.offer"));
  }

  private static PlainTable.Row row(Course course, Words words) {
    return PlainTable.Row.of(
        Cell.link(course.content().title(), address(course)),
        Cell.word(course.code()),
        Cell.word(words.of("catalogue.category." + course.content().kind().category())),
        Cell.word(words.of("catalogue.form." + course.content().kind().form())),
        Cell.number(course.content().creditHours()),
        Cell.number(course.content().priceYuan()),
        Cell.of(course.provider().name()),
        Cell.word(offer(course, words)));
  }

  private static String offer(Course course, Words words) {
    return course.retiredOn() == null
        ? words.of("catalogue.offered-from", course.offeredFrom().toString())
        : words.of("catalogue.retired-on", course.retiredOn().toString());
  }

  CoursePage show(Shell shell, Identity identity, Course course, List<Course> versions) {
    Words words = shell.words();
    String picture = course.content().picture();
    return new CoursePage(
        shell.withTitle(course.content().title()),
        course.content().introduction().isEmpty()
            ? words.of("catalogue.introduction.missing")
            : course.content().introduction(),
        picture == null ? null : "/courses/pictures/" + picture,
        facts(course, words),
        links(course, identity, words),
        versions(versions, words));
  }

  private static List<Fact> facts(Course course, Words words) {
    CourseContent content = course.content();
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(words.of("catalogue.code"), course.code()));
    facts.add(
        new Fact(
            words.of("catalogue.category"),
            words.of("catalogue.category." + content.kind().category())));
    facts.add(
        new Fact(words.of("catalogue.form"), words.of("catalogue.form." + content.kind().form())));
    facts.add(new Fact(words.of("catalogue.subject"), orAll(content.kind().subject(), words)));
    String stages =
        content.kind().stages().stream()
            .map(stage -> words.of("catalogue.stage." + stage))
            .collect(Collectors.joining(words.of("catalogue.separator")));
    facts.add(new Fact(words.of("catalogue.stages"), orAll(stages, words)));
    facts.add(new Fact(words.of("catalogue.hours"), content.creditHours().toPlainString()));
    facts.add(new Fact(words.of("catalogue.price"), content.priceYuan().toPlainString()));
    facts.add(new Fact(words.of("catalogue.provider"), course.provider().name()));
    String address = content.contentAddress();
    facts.add(
        new Fact(
            words.of("catalogue.address"),
            address == null ? words.of("catalogue.address.missing") : address));
    facts.add(new Fact(words.of("catalogue.offer"), offer(course, words)));
    if (course.version().successor() != null) {
      facts.add(new Fact(words.of("catalogue.successor"), course.version().successor()));
    }
    return facts;
  }

  private static String orAll(@Nullable String value, Words words) {
    return value == null || value.isEmpty() ? words.of("catalogue.all") : value;
  }

  private static List<Link> links(Course course, Identity identity, Words words) {
    return identity.role() == Caller.CITY_OFFICE
        ? List.of(new Link(words.of("catalogue.edit"), address(course) + "/edit"))
        : List.of();
  }

  private static PlainTable versions(List<Course> versions, Words words) {
    return PlainTable.of(
        words.of("catalogue.versions"),
        words.of("catalogue.courses.empty"),
        versions.stream()
            .map(course ->
                PlainTable.Row.of(
                    Cell.link(course.code(), address(course)),
                    Cell.number(course.version().number()),
                    Cell.of(course.content().title()),
                    Cell.number(course.content().creditHours()),
                    Cell.word(offer(course, words))))
            .toList(),
        words.of("catalogue.code"),
        words.of("catalogue.version"),
        words.of("catalogue.title"),
        words.of("catalogue.hours"),
        words.of("catalogue.offer"));
  }
}
