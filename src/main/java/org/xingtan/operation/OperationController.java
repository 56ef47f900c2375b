package org.xingtan.operation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.time.CityTime;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.Pages;
import org.xingtan.web.PlainTable;
import org.xingtan.web.PlainTable.Cell;
import org.xingtan.web.Shell;
import org.xingtan.web.Words;

@Controller
class OperationController {
  private final Facilities facilities;
  private final OperationStore store;
  private final Machine machine;
  private final Clock clock;

  OperationController(Facilities facilities, OperationStore store, Machine machine, Clock clock) {
    this.facilities = facilities;
    this.store = store;
    this.machine = machine;
    this.clock = clock;
  }

  @GetMapping("/operation")
  @MayCall(Caller.SYSTEM_ADMINISTRATOR)
  ModelAndView show(Shell shell) {
    Words words = shell.words();
    return Pages.show(
        new OperationPage(
            shell.titled("operation.title"),
            words.of("operation.as-of", CityTime.minute(clock.instant())),
            facilities.table(words),
            tasks(words),
            database(words),
            machine.table(words)));
  }

  private PlainTable tasks(Words words) {
    return PlainTable.of(
        words.of("operation.tasks"),
        words.of("operation.tasks.empty"),
        store.tasks().stream().map(task -> row(task, words)).toList(),
        words.of("operation.task"),
        words.of("operation.task.state"),
        words.of("operation.task.succeeded"),
        words.of("operation.task.failed"),
        words.of("operation.task.due"));
  }

  private static PlainTable.Row row(OperationStore.Task task, Words words) {
    String state =
        task.failures() > 0
            ? words.of("operation.task.failing", String.valueOf(task.failures()))
            : words.of(task.busy() ? "operation.task.busy" : "operation.task.well");
    return PlainTable.Row.of(
        Cell.of(words.of("operation.task." + task.name())),
        Cell.word(state),
        Cell.word(moment(task.succeededAt(), words)),
        Cell.word(moment(task.failedAt(), words)),
        Cell.word(moment(task.dueAt(), words)));
  }

  private static String moment(@Nullable Instant at, Words words) {
    return at == null ? words.of("operation.never") : CityTime.minute(at);
  }

  private PlainTable database(Words words) {
    OperationStore.Server server = store.server();
    return PlainTable.of(
        words.of("operation.database"),
        "",
        List.of(
            Machine.row(words, "version", "PostgreSQL " + server.version()),
            Machine.row(words, "size", Sizes.of(server.bytes())),
            Machine.row(
                words,
                "connections",
                words.of(
                    "operation.of",
                    String.valueOf(server.connections()),
                    String.valueOf(server.mostConnections()))),
            Machine.row(
                words,
                "safe",
                words.of(server.safe() ? "operation.safe.yes" : "operation.safe.no"))),
        words.of("operation.what"),
        words.of("operation.value"));
  }
}
