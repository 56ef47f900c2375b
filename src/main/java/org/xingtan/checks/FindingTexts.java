package org.xingtan.checks;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.xingtan.checks.Finding.Names;
import org.xingtan.checks.Finding.Share;
import org.xingtan.printed.ComparedTable.Source;
import org.xingtan.printed.Counted;
import org.xingtan.web.Words;

/// Findings in words, ready to print, the same on the page, in files and on the command line.
record FindingTexts(Words words, LocalDate asOf) {

  /// @param address of the cell; nothing when there is none
  record Line(
      String rule,
      String why,
      String where,
      String sentence,
      String printed,
      String computed,
      List<Part> parts,
      @Nullable String address) {}

  /// @param address of the names
  record Part(String text, @Nullable String address) {}

  Line line(Finding finding) {
    return new Line(
        words.of("checks.rule." + finding.rule()),
        words.of("checks.why." + finding.rule()),
        where(finding.place()),
        sentence(finding),
        finding.printed(),
        finding.computed(),
        finding.shares().stream().map(share -> part(share, day(finding))).toList(),
        finding.place().address());
  }

  private LocalDate day(Finding finding) {
    Source source = finding.place().source();
    return source == null ? asOf : source.asOf();
  }

  String sentence(Finding finding) {
    Object[] arguments = finding.sentence().arguments().stream().map(this::argument).toArray();
    return words.of("checks.says." + finding.sentence().key(), arguments);
  }

  private Object argument(Object argument) {
    return argument instanceof List<?> texts
        ? texts.stream().map(Object::toString).collect(Collectors.joining(separator()))
        : argument;
  }

  private String separator() {
    return words.chinese() ? "、" : ", ";
  }

  private static String where(Place place) {
    return Stream.of(place.title(), place.row().label(), place.column().label())
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" › "));
  }

  private Part part(Share share, LocalDate day) {
    return new Part(
        words.of("checks.cause." + share.cause().code(), Shown.count(share.count())),
        Optional.ofNullable(share.names()).map(names -> address(names, day)).orElse(null));
  }

  private static String address(Names names, LocalDate day) {
    return UriComponentsBuilder.fromPath("/checks/names")
        .queryParam("in", PointText.of(names.in()))
        .queryParam("not-in", PointText.of(names.notIn()))
        .queryParam("cause", names.cause().code())
        .queryParam("as-of", day)
        .encode()
        .toUriString();
  }

  /// A point as it is written in addresses: `IT1/1702:COMPLETED:AREA=440103`.
  static final class PointText {
    private PointText() {}

    static String of(Counted counted) {
      return Stream.concat(
              Stream.of(counted.context(), counted.measure()),
              counted.cuts().stream().map(cut -> cut.dimension() + "=" + cut.code()))
          .collect(Collectors.joining(":"));
    }

    static Optional<Counted> parse(String text) {
      String[] words = text.split(":");
      if (words.length < 2) {
        return Optional.empty();
      }
      Counted counted = Counted.of(words[0], words[1]);
      for (String word : List.of(words).subList(2, words.length)) {
        String[] cut = word.split("=", 2);
        Optional<Counted.Dimension> dimension = dimension(cut[0]);
        if (cut.length < 2 || dimension.isEmpty()) {
          return Optional.empty();
        }
        counted = counted.cutBy(dimension.get(), cut[1]);
      }
      return counted.persons() ? Optional.of(counted) : Optional.empty();
    }

    private static Optional<Counted.Dimension> dimension(String name) {
      return Stream.of(Counted.Dimension.values())
          .filter(dimension -> dimension.name().equals(name))
          .findFirst();
    }
  }
}
