package org.xingtan.payment;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Identity;
import org.xingtan.time.CityTime;
import org.xingtan.web.Caller;
import org.xingtan.web.Field;
import org.xingtan.web.Fields;
import org.xingtan.web.MayCall;
import org.xingtan.web.NotFound;
import org.xingtan.web.Pager;
import org.xingtan.web.Pages;
import org.xingtan.web.PlainTable;
import org.xingtan.web.PlainTable.Cell;
import org.xingtan.web.PlainTable.Row;
import org.xingtan.web.Shell;
import org.xingtan.web.Typed;
import org.xingtan.web.Words;

/// The office sees whether the providers' bills agree with the ledger.
@Controller
class ReconciliationController {
  static final String ADDRESS = "/reconciliations";
  private static final int PAGE = 50;

  private final ReconciliationStore store;
  private final Reconciliations reconciliations;

  ReconciliationController(ReconciliationStore store, Reconciliations reconciliations) {
    this.store = store;
    this.reconciliations = reconciliations;
  }

  @GetMapping(ADDRESS)
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView index(Shell shell, @RequestParam(defaultValue = "1") int page) {
    return Pages.show(page(shell, Math.clamp(page, 1, 10_000), form(shell.words())));
  }

  @PostMapping(ADDRESS)
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView create(
      Shell shell,
      Identity identity,
      Typed typed,
      @RequestParam(required = false) @Nullable MultipartFile file)
      throws IOException {
    LocalDate day = typed.day("day");
    String provider = typed.text("provider");
    boolean known = Stream.of("WECHAT", "ALIPAY").anyMatch(provider::equals);
    if (file == null || file.isEmpty() || day == null || !known) {
      return refused(shell, "payment.reconciliation.incomplete", typed);
    }
    try (InputStream in = file.getInputStream()) {
      List<StatementLine> lines = StatementReader.read(provider, in);
      return Pages.goTo(
          ADDRESS
              + "/"
              + reconciliations.compare(provider, day, "UPLOADED", lines, identity.name()));
    } catch (StatementReader.Unreadable | NumberFormatException | IndexOutOfBoundsException _) {
      return refused(shell, "payment.reconciliation.unreadable", typed);
    }
  }

  private ModelAndView refused(Shell shell, String why, Typed typed) {
    return Pages.refuse(page(shell, 1, form(shell.words()).refused(shell.words().of(why), typed)));
  }

  @GetMapping(ADDRESS + "/{reconciliation}")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView show(Shell shell, @PathVariable int reconciliation) {
    ReconciliationStore.Day day = store.find(reconciliation).orElseThrow(NotFound::new);
    Words words = shell.words();
    List<Row> rows =
        store.differences(reconciliation).stream()
            .map(difference -> row(difference, words))
            .toList();
    return Pages.show(
        new ReconciliationPage(
            shell.titled(
                "payment.reconciliation.title",
                words.of("payment.provider." + day.provider()),
                day.day().toString()),
            words.of(
                "payment.reconciliation.summary",
                String.valueOf(day.lines()),
                yuan(day.there()),
                yuan(day.here()),
                state(day, words)),
            PlainTable.of(
                words.of("payment.reconciliation.differences"),
                words.of("payment.reconciliation.none"),
                rows,
                words.of("payment.head.number"),
                words.of("payment.head.trade"),
                words.of("payment.head.what"),
                words.of("payment.head.there"),
                words.of("payment.head.here"),
                words.of("payment.head.remedy"))));
  }

  private static Row row(Difference difference, Words words) {
    String what = words.of(difference.refund() ? "payment.sort.refund" : "payment.sort.payment");
    return Row.of(
        Cell.word(difference.number()),
        Cell.word(difference.tradeNo()),
        Cell.of(words.of("payment.difference." + difference.kind(), what)),
        Cell.number(difference.there()),
        Cell.number(difference.here()),
        Cell.of(
            words.of(
                "payment.remedy." + difference.kind() + (difference.refund() ? ".refund" : ""))));
  }

  private ReconciliationsPage page(Shell shell, int page, Fields form) {
    Words words = shell.words();
    List<ReconciliationStore.Day> found = store.list(PAGE + 1, (page - 1) * PAGE);
    return new ReconciliationsPage(
        shell.titled("payment.reconciliations.title"),
        PlainTable.of(
            words.of("payment.reconciliations.days"),
            words.of("payment.reconciliations.none"),
            found.stream().limit(PAGE).map(day -> row(day, words)).toList(),
            words.of("payment.head.day"),
            words.of("payment.head.provider"),
            words.of("payment.head.state"),
            words.of("payment.head.there"),
            words.of("payment.head.here"),
            words.of("payment.head.at")),
        Pager.uncounted(words, page, found.size() > PAGE, other -> ADDRESS + "?page=" + other),
        form);
  }

  private static Row row(ReconciliationStore.Day day, Words words) {
    return Row.of(
        Cell.link(day.day().toString(), ADDRESS + "/" + day.id()),
        Cell.word(words.of("payment.provider." + day.provider())),
        Cell.word(state(day, words)),
        Cell.number(day.there()),
        Cell.number(day.here()),
        Cell.word(
            CityTime.minute(day.at())
                + " "
                + words.of("payment.source." + day.source())
                + " "
                + day.actor()));
  }

  private static String state(ReconciliationStore.Day day, Words words) {
    return day.differences() == 0
        ? words.of("payment.reconciliation.agrees")
        : words.of("payment.reconciliation.differs", String.valueOf(day.differences()));
  }

  private static String yuan(BigDecimal yuan) {
    return yuan.toPlainString();
  }

  private static Fields form(Words words) {
    List<Field.Choice> choices =
        Stream.of("WECHAT", "ALIPAY")
            .map(provider ->
                new Field.Choice(provider, words.of("payment.provider." + provider), false))
            .toList();
    return Fields.of(
            ADDRESS,
            words.of("payment.reconciliations.compare"),
            Field.choice("provider", words.of("payment.head.provider"), choices),
            Field.day("day", words.of("payment.head.day"), null).mandatory(),
            Field.file("file", words.of("payment.reconciliations.file"))
                .mandatory()
                .hinted(words.of("payment.reconciliations.file-hint")))
        .withFile();
  }
}
