package org.xingtan.bulletin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Identity;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;
import org.xingtan.web.Words;

/// The templates of the office: those that come with the product, and its own.
@Controller
class TemplateController {
  private static final int LATEST = 30;

  private final TemplateStore templates;
  private final IssueStore issues;
  private final OwnTemplates own;

  TemplateController(TemplateStore templates, IssueStore issues, OwnTemplates own) {
    this.templates = templates;
    this.issues = issues;
    this.own = own;
  }

  @GetMapping("/bulletin-templates")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView index(Shell shell) {
    return Pages.show(page(shell, null, 0, "", ""));
  }

  @PostMapping("/bulletin-templates")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView create(
      Shell shell,
      Identity identity,
      @RequestParam int issue,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String explanation) {
    return own.make(issue, name, explanation, Actor.of(identity))
        .map(refused -> {
          String why = new Refusals(shell.words()).text(refused);
          return Pages.refuse(page(shell, why, issue, name, explanation));
        })
        .orElseGet(() -> Pages.goTo("/bulletin-templates"));
  }

  @PostMapping("/bulletin-templates/{code}/deletion")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView delete(@PathVariable String code) {
    own.putAway(code);
    return Pages.goTo("/bulletin-templates");
  }

  private TemplatesPage page(
      Shell shell, @Nullable String refused, int chosen, String name, String explanation) {
    Words words = shell.words();
    List<NewIssuePage.Option> latest =
        issues.page(LATEST, 0).stream()
            .map(issue ->
                new NewIssuePage.Option(
                    Integer.toString(issue.id()),
                    issue.series().head().name() + " " + issue.number().text(),
                    "",
                    issue.id() == chosen))
            .toList();
    return new TemplatesPage(
        shell.titled("bulletin.templates"),
        refused,
        templates.all().stream().map(template -> row(template, words)).toList(),
        latest,
        name,
        explanation);
  }

  private static TemplatesPage.Row row(IssueTemplate template, Words words) {
    String madeBy = template.madeBy();
    return new TemplatesPage.Row(
        template.code(),
        template.name().in(words),
        template.explanation().in(words),
        madeBy == null ? "" : words.of("bulletin.template.made-by", madeBy));
  }
}
