package org.xingtan.schoolselection;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xingtan.selection.Answer;
import org.xingtan.selection.Choice;
import org.xingtan.selection.SelectionRefused;
import org.xingtan.selection.Selections;

/// The school selects one section for a list of its people: looked at first, then done, each in a transaction of its own.
@Component
class SchoolSelections {
  /// More than any school has.
  static final int MOST = 2_000;

  private static final Pattern NUMBER = Pattern.compile("(?<![0-9])[0-9]{13}(?![0-9])");

  private final PeopleStore people;
  private final Selections selections;

  SchoolSelections(PeopleStore people, Selections selections) {
    this.people = people;
    this.selections = selections;
  }

  /// @param name empty for somebody who is not of this school
  record Line(String number, String name, Answer answer) {}

  /// Teacher numbers in whatever was pasted or uploaded, each once.
  static List<String> numbers(String text) {
    Set<String> found =
        NUMBER
            .matcher(text)
            .results()
            .map(MatchResult::group)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return found.stream().limit(MOST).toList();
  }

  /// What would be answered now. Nothing is written.
  List<Line> preview(int school, int section, List<String> numbers) {
    return each(
        school,
        numbers,
        person ->
            selections.expected(
                Choice.ofSchool(school, person.teacherId(), section, UUID.randomUUID())));
  }

  List<Line> select(int school, int section, List<String> numbers, UUID request) {
    return each(
        school,
        numbers,
        person -> selections.select(Choice.ofSchool(school, person.teacherId(), section, request)));
  }

  private List<Line> each(
      int school, List<String> numbers, Function<PeopleStore.Person, Answer> answer) {
    Map<String, PeopleStore.Person> known =
        people.named(school, numbers).stream()
            .collect(Collectors.toMap(PeopleStore.Person::number, Function.identity()));
    List<Line> lines = new ArrayList<>();
    for (String number : numbers) {
      PeopleStore.@Nullable Person person = known.get(number);
      lines.add(
          person == null
              ? new Line(number, "", Answer.Refused.of(new SelectionRefused.NotOfSchool()))
              : new Line(number, person.name(), answer.apply(person)));
    }
    return lines;
  }
}
