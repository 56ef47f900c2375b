package org.xingtan.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.xingtan.catalogue.CourseWords.Category;
import org.xingtan.identity.Identity;
import org.xingtan.web.Blocks;
import org.xingtan.web.Blocks.Block;
import org.xingtan.web.Caller;
import org.xingtan.web.Fact;
import org.xingtan.web.Field;
import org.xingtan.web.Link;
import org.xingtan.web.Pager;
import org.xingtan.web.PlainTable;
import org.xingtan.web.PlainTable.Cell;
import org.xingtan.web.Shell;
import org.xingtan.web.Words;

/// Makes the pages of courses.
@Component
class CoursePages {
  private final CourseFields fields;
  private final List<CourseAddition> additions;

  CoursePages(CourseFields fields, List<CourseAddition> additions) {
    this.fields = fields;
    this.additions = additions;
  }

  record Position(int page, int size, int count) {}

  Blocks index(
      Shell shell, Identity identity, CourseFilter filter, List<Course> found, Position at) {
    Words words = shell.words();
    return Blocks.of(
            shell.titled("catalogue.courses.title"), List.of(Block.bare(table(found, words))))
        .linked(
            identity.role() == Caller.CITY_OFFICE
                ? List.of(new Link(words.of("catalogue.providers.title"), "/providers"))
                : List.of())
        .listed(
            new Blocks.Filters("/courses", filters(filter, words)),
            Pager.of(words, at.page(), at.size(), at.count(), page -> at(filter, page)));
  }

  private static List<Field> filters(CourseFilter filter, Words words) {
    return List.of(
        Field.search("q", words.of("catalogue.q"), filter.q()),
        choice("category", filter.category(), Stream.of(Category.values()).map(Enum::name), words),
        choice("offer", filter.offer(), Stream.of("OFFERED", "RETIRED"), words));
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

  private static Field choice(String name, String chosen, Stream<String> codes, Words words) {
    String key = "catalogue." + name;
    return Field.narrowing(name, words, key, chosen, codes, code -> words.of(key + "." + code));
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
        Cell.link(course.content().title(), CourseAddress.of(course.code())),
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

  Blocks show(Shell shell, Identity identity, Course course, List<Course> versions) {
    Words words = shell.words();
    boolean teacher = identity.role() == Caller.TEACHER;
    List<Link> links = new ArrayList<>();
    List<Block> blocks = new ArrayList<>();
    if (identity.role() == Caller.CITY_OFFICE) {
      links.add(new Link(words.of("catalogue.edit"), CourseAddress.of(course.code()) + "/edit"));
    }
    blocks.add(introduction(course, words));
    blocks.add(Block.facts("", facts(course, teacher, words)));
    for (CourseAddition addition : additions) {
      CourseAddition.Added added = addition.to(course, identity, words);
      links.addAll(added.links());
      blocks.addAll(added.blocks());
    }
    if (versions.size() > 1) {
      blocks.add(Block.table(versions(versions, words)));
    }
    Blocks page = Blocks.of(shell.withTitle(course.content().title()), blocks).linked(links);
    return teacher ? page : page.below(words.of("catalogue.courses.title"), "/courses");
  }

  private static Block introduction(Course course, Words words) {
    String text = course.content().introduction();
    String picture = course.content().picture();
    return Block.text("", text.isEmpty() ? words.of("catalogue.introduction.missing") : text)
        .withPicture(picture == null ? null : "/courses/pictures/" + picture);
  }

  /// A teacher comes to the lessons through what was selected, not by their bare address.
  private List<Fact> facts(Course course, boolean teacher, Words words) {
    CourseContent content = course.content();
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.of(words.of("catalogue.code"), course.code()));
    facts.addAll(fields.facts(content, words));
    facts.add(Fact.of(words.of("catalogue.provider"), course.provider().name()));
    if (!teacher) {
      facts.add(CourseFields.lessons(content, words));
    }
    facts.add(Fact.of(words.of("catalogue.offer"), offer(course, words)));
    String successor = course.version().successor();
    if (successor != null) {
      facts.add(new Fact(words.of("catalogue.successor"), successor, CourseAddress.of(successor)));
    }
    return facts;
  }

  private static PlainTable versions(List<Course> versions, Words words) {
    return PlainTable.of(
        words.of("catalogue.versions"),
        words.of("catalogue.courses.empty"),
        versions.stream()
            .map(course ->
                PlainTable.Row.of(
                    Cell.link(course.code(), CourseAddress.of(course.code())),
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
