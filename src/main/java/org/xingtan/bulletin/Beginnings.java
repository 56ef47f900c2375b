package org.xingtan.bulletin;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.xingtan.statistics.AsOf;
import org.xingtan.statistics.Tables;
import org.xingtan.web.NotFound;

/// What a new issue begins with, and whether it can: `docs/rules/bulletin.md` §2.
@Component
class Beginnings {
  private static final Pattern PERIOD_BEFORE = Pattern.compile("\\{period-before:([a-z0-9-]+)}");

  private final TemplateStore templates;
  private final IssueStore issues;
  private final BlockStore blocks;
  private final BoundFigureStore figures;
  private final Tables tables;
  private final Corrections corrections;

  Beginnings(
      TemplateStore templates,
      IssueStore issues,
      BlockStore blocks,
      BoundFigureStore figures,
      Tables tables,
      Corrections corrections) {
    this.templates = templates;
    this.issues = issues;
    this.blocks = blocks;
    this.figures = figures;
    this.tables = tables;
    this.corrections = corrections;
  }

  Optional<IssueRefused> refusal(Issue.Basis basis, Issues.Source source) {
    if (AsOf.parse(basis.asOf()).isEmpty()) {
      return Optional.of(new IssueRefused.BadMoment(basis.asOf()));
    }
    if (tables.offered().stream().noneMatch(offer -> fits(offer, basis))) {
      return Optional.of(new IssueRefused.NothingInPeriod(basis.programme(), basis.period()));
    }
    if (source instanceof Issues.Source.OfTemplate wanted) {
      IssueTemplate template = template(wanted.template());
      return template.needsTable().isEmpty()
              || tables.offered().stream()
                  .filter(offer -> offer.table().code().equals(template.needsTable()))
                  .anyMatch(offer -> fits(offer, basis))
          ? Optional.empty()
          : Optional.of(
              new IssueRefused.TemplateDoesNotFit(template, basis.programme(), basis.period()));
    }
    return Optional.empty();
  }

  private static boolean fits(Tables.Offer offer, Issue.Basis basis) {
    return offer.runs().stream()
        .anyMatch(run ->
            run.programme().code().equals(basis.programme())
                && run.period().code().equals(basis.period()));
  }

  void fill(int issue, Issues.Source source, Issue.Basis basis, Actor actor, Instant at) {
    Draft draft = draft(source, basis);
    for (BoundFigure figure : draft.figures()) {
      figures.insert(issue, BoundFigure.unseen(figures.nextNumber(issue), figure.reference()));
    }
    int ordinal = 0;
    for (Block.Body body : draft.blocks()) {
      ordinal++;
      blocks.insert(issue, ordinal, body, actor, at);
    }
  }

  private Draft draft(Issues.Source source, Issue.Basis basis) {
    return switch (source) {
      case Issues.Source.Nothing _ -> Draft.EMPTY;
      case Issues.Source.OfTemplate of ->
          Draft.ofTemplate(
              templates.blocks(template(of.template()).code()).stream()
                  .map(body -> periodsFilled(body, basis))
                  .toList());
      case Issues.Source.OfIssue of -> Draft.ofIssue(blocks.of(of.issue()), figures.of(of.issue()));
      case Issues.Source.Correction of ->
          corrections.of(issues.find(of.issue()).orElseThrow(NotFound::new));
    };
  }

  /// `{period-before:it2-by-area}` in a template is the latest period before the issue's for which that table is made.
  private Block.Body periodsFilled(Block.Body body, Issue.Basis basis) {
    return new Block.Body(
        body.kind(),
        body.level(),
        periodsFilled(body.words(), basis),
        periodsFilled(body.reference(), basis),
        body.note(),
        body.condition());
  }

  private String periodsFilled(String text, Issue.Basis basis) {
    return PERIOD_BEFORE
        .matcher(text)
        .replaceAll(place -> periodBefore(place.group(1), basis.period()));
  }

  private String periodBefore(String table, String period) {
    return tables.offered().stream()
        .filter(offer -> offer.table().code().equals(table))
        .flatMap(offer -> offer.runs().stream())
        .map(run -> run.period().code())
        .filter(code -> code.compareTo(period) < 0)
        .max(Comparator.naturalOrder())
        .orElse("none");
  }

  /// A correction speaks of what the corrected issue spoke of.
  Issue.Basis basis(Issues.Wish wish) {
    return wish.source() instanceof Issues.Source.Correction of
        ? issues.find(of.issue()).orElseThrow(NotFound::new).basis()
        : wish.basis();
  }

  private IssueTemplate template(String code) {
    return templates.all().stream()
        .filter(template -> template.code().equals(code))
        .findFirst()
        .orElseThrow(NotFound::new);
  }
}
