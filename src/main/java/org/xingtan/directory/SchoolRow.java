package org.xingtan.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xingtan.web.Words;

/// A school as a list prints it.
record SchoolRow(
    String address,
    String key,
    String name,
    String area,
    String ownership,
    String kind,
    String stages,
    String location,
    String identifier,
    List<String> pilots,
    int teachers,
    String open) {

  static SchoolRow of(SchoolLine line, Words words, LocalDate today) {
    String separator = words.of("directory.separator");
    return new SchoolRow(
        Address.school(line.key()),
        line.key(),
        line.name(),
        line.area(),
        words.of("directory.ownership." + line.ownership()),
        words.of("directory.kind." + line.kind()),
        line.stages().stream()
            .map(stage -> words.of("directory.stage." + stage))
            .collect(Collectors.joining(separator)),
        words.of("directory.location." + line.location()),
        line.identifier() == null ? words.of("directory.none") : line.identifier(),
        line.pilots().stream().map(pilot -> words.of("directory.pilot." + pilot)).toList(),
        line.teachers(),
        open(line.openedOn(), line.closedOn(), words, today));
  }

  private static String open(
      @Nullable LocalDate opened, @Nullable LocalDate closed, Words words, LocalDate today) {
    if (closed != null && !closed.isAfter(today)) {
      return words.of("directory.closed-on", closed.toString());
    }
    return opened == null
        ? words.of("directory.open")
        : words.of("directory.opened-on", opened.toString());
  }
}
