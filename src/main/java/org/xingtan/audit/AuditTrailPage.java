package org.xingtan.audit;

import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xingtan.identity.AuditEvent;
import org.xingtan.time.CityTime;
import org.xingtan.web.Field.Choice;
import org.xingtan.web.Shell;
import org.xingtan.web.Words;

record AuditTrailPage(Shell shell, AuditFilter filter, Choices choices, List<Row> rows, Ways ways) {
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  record Choices(List<Choice> events, List<Choice> outcomes) {}

  record Ways(@Nullable String next, String csv, String xlsx) {}

  record Row(
      String at,
      String event,
      String outcome,
      String name,
      String signInName,
      String post,
      String object,
      String detail,
      String address) {
    static Row of(AuditLineStore.Line line, Words words) {
      AuditLineStore.Actor actor = line.actor();
      return new Row(
          SECOND.format(line.at().atZone(CityTime.ZONE)),
          words.of("audit.event." + line.event()),
          words.of(line.succeeded() ? "audit.outcome.yes" : "audit.outcome.no"),
          actor.name(),
          actor.signInName(),
          actor.role().isEmpty()
              ? ""
              : words.of("audit.role." + actor.role()) + " " + actor.place(),
          line.object(),
          line.detail(),
          actor.address());
    }
  }

  static AuditTrailPage of(
      Shell shell, AuditFilter filter, List<AuditLineStore.Line> lines, @Nullable String next) {
    Words words = shell.words();
    List<Choice> events =
        Stream.concat(
                Stream.of(new Choice("", words.of("audit.all"), filter.event().isEmpty())),
                Arrays.stream(AuditEvent.values())
                    .map(event ->
                        new Choice(
                            event.name(),
                            words.of("audit.event." + event),
                            event.name().equals(filter.event()))))
            .toList();
    List<Choice> outcomes =
        Stream.of("", "yes", "no")
            .map(outcome ->
                new Choice(
                    outcome,
                    words.of(outcome.isEmpty() ? "audit.all" : "audit.outcome." + outcome),
                    outcome.equals(filter.outcome())))
            .toList();
    return new AuditTrailPage(
        shell,
        filter,
        new Choices(events, outcomes),
        lines.stream().map(line -> Row.of(line, words)).toList(),
        new Ways(next, filter.address("/audit/trail.csv"), filter.address("/audit/trail.xlsx")));
  }
}
