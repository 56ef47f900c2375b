package org.xingtan.bulletin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.statistics.Tables;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.NotFound;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;

/// Series of bulletins and their distribution lists.
@Controller
class SeriesController {
  private final SeriesStore store;
  private final RecipientStore recipients;
  private final SeriesList series;
  private final Tables tables;

  SeriesController(SeriesStore store, RecipientStore recipients, SeriesList series, Tables tables) {
    this.store = store;
    this.recipients = recipients;
    this.series = series;
    this.tables = tables;
  }

  @GetMapping("/bulletin-series/new")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView newForm(Shell shell, SeriesForm form) {
    return Pages.show(page(shell, 0, form, null));
  }

  @PostMapping("/bulletin-series")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView create(Shell shell, SeriesForm form) {
    return answer(shell, 0, form, series.create(form));
  }

  @GetMapping("/bulletin-series/{id}")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView editForm(Shell shell, @PathVariable int id) {
    Series found = store.find(id).orElseThrow(NotFound::new);
    return Pages.show(page(shell, id, SeriesForm.of(found, recipients.ofSeries(id)), null));
  }

  @PostMapping("/bulletin-series/{id}")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView update(Shell shell, @PathVariable int id, SeriesForm form) {
    if (store.find(id).isEmpty()) {
      throw new NotFound();
    }
    return answer(shell, id, form, series.update(id, form));
  }

  private ModelAndView answer(Shell shell, int id, SeriesForm form, SeriesList.Outcome outcome) {
    return outcome == SeriesList.Outcome.DONE
        ? Pages.goTo("/issues")
        : Pages.refuse(
            page(shell, id, form, shell.words().of("bulletin.series.refused." + outcome)));
  }

  private SeriesPage page(Shell shell, int id, SeriesForm form, @Nullable String refused) {
    List<NewIssuePage.Option> programmes =
        tables.offered().stream()
            .flatMap(offer -> offer.runs().stream())
            .map(run -> run.programme())
            .distinct()
            .map(programme ->
                new NewIssuePage.Option(
                    programme.code(),
                    programme.name(),
                    "",
                    programme.code().equals(form.programme())))
            .toList();
    return new SeriesPage(
        shell.titled(id == 0 ? "bulletin.series.new" : "bulletin.series"),
        refused,
        id == 0,
        id == 0 ? "/bulletin-series" : "/bulletin-series/" + id,
        programmes,
        form);
  }
}
