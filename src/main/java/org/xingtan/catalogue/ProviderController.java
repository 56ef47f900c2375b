package org.xingtan.catalogue;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.web.Blocks;
import org.xingtan.web.Blocks.Block;
import org.xingtan.web.Caller;
import org.xingtan.web.Fields;
import org.xingtan.web.Link;
import org.xingtan.web.MayCall;
import org.xingtan.web.NotFound;
import org.xingtan.web.Pages;
import org.xingtan.web.PlainTable;
import org.xingtan.web.PlainTable.Cell;
import org.xingtan.web.Shell;
import org.xingtan.web.Typed;
import org.xingtan.web.Words;

/// The organisations that provide courses.
@Controller
class ProviderController {
  private final Providers providers;
  private final ProviderPages pages;

  ProviderController(Providers providers, ProviderPages pages) {
    this.providers = providers;
    this.pages = pages;
  }

  @GetMapping("/providers")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView index(Shell shell) {
    Words words = shell.words();
    String none = words.of("catalogue.none");
    PlainTable table =
        PlainTable.of(
            words.of("catalogue.providers.title"),
            words.of("catalogue.providers.empty"),
            providers.all().stream()
                .map(one ->
                    PlainTable.Row.of(
                        Cell.link(one.name(), "/providers/" + one.id()),
                        Cell.of(Objects.requireNonNullElse(one.contact(), none)),
                        Cell.word(Objects.requireNonNullElse(one.telephone(), none)),
                        Cell.number(one.courses())))
                .toList(),
            words.of("catalogue.provider"),
            words.of("catalogue.contact"),
            words.of("catalogue.telephone"),
            words.of("catalogue.courses.title"));
    return Pages.show(
        Blocks.of(shell.titled("catalogue.providers.title"), List.of(Block.bare(table)))
            .below(words.of("catalogue.courses.title"), "/courses")
            .linked(List.of(new Link(words.of("catalogue.providers.new"), "/providers/new"))));
  }

  @GetMapping("/providers/new")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView newForm(Shell shell) {
    return Pages.show(pages.fresh(shell, ProviderPages.form(null, shell.words())));
  }

  @PostMapping("/providers")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView create(Shell shell, Typed typed) {
    Optional<CourseRefused> refused = providers.save(read(0, typed));
    Fields form = ProviderPages.form(null, shell.words());
    return refused
        .map(no ->
            Pages.refuse(
                pages.fresh(shell, form.refused(CourseFields.text(no, shell.words()), typed))))
        .orElseGet(() -> Pages.goTo("/providers"));
  }

  @GetMapping("/providers/{id}")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView show(Shell shell, @PathVariable int id) {
    return Pages.show(pages.of(shell, find(id), "", null));
  }

  @PostMapping("/providers/{id}")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView update(Shell shell, @PathVariable int id, Typed typed) {
    Providers.Provider provider = find(id);
    Optional<CourseRefused> refused = providers.save(read(id, typed));
    return refused
        .map(no ->
            Pages.refuse(
                pages.of(
                    shell,
                    provider,
                    "",
                    ProviderPages.form(provider, shell.words())
                        .refused(CourseFields.text(no, shell.words()), typed))))
        .orElseGet(() -> Pages.goTo("/providers/" + id));
  }

  private static Providers.Provider read(int id, Typed typed) {
    return new Providers.Provider(
        id, typed.text("name"), typed.textOrNull("contact"), typed.textOrNull("telephone"), 0);
  }

  private Providers.Provider find(int id) {
    return providers.find(id).orElseThrow(NotFound::new);
  }
}
