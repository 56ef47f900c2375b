package org.xingtan.bulletin;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xingtan.figure.FigureReference;
import org.xingtan.figure.FigureSyntax;
import org.xingtan.statistics.Bilingual;
import org.xingtan.web.NotFound;

/// Templates that the office makes from its issues: words, tables and figures by their references, without any value.
@Service
class OwnTemplates {
  private final TemplateStore templates;
  private final IssueStore issues;
  private final BlockStore blocks;
  private final BoundFigureStore figures;
  private final Clock clock;

  OwnTemplates(
      TemplateStore templates,
      IssueStore issues,
      BlockStore blocks,
      BoundFigureStore figures,
      Clock clock) {
    this.templates = templates;
    this.issues = issues;
    this.blocks = blocks;
    this.figures = figures;
    this.clock = clock;
  }

  @Transactional
  public Optional<IssueRefused> make(int issue, String name, String explanation, Actor actor) {
    int source = issues.find(issue).orElseThrow(NotFound::new).id();
    String called = CleanText.of(name).text().strip();
    String told = CleanText.of(explanation).text().strip();
    List<Block> all = blocks.of(source);
    IssueTemplate template =
        new IssueTemplate(
            "own-" + UUID.randomUUID(),
            new Bilingual(called, called),
            new Bilingual(told, told),
            needed(all),
            actor.name());
    return called.isEmpty() || !templates.insert(template, Draft.pattern(all, figures.of(source)))
        ? Optional.of(new IssueRefused.TemplateName(called))
        : Optional.empty();
  }

  @Transactional
  public void putAway(String code) {
    templates.putAway(code, clock.instant());
  }

  /// The first table that is the issue's own, of its period and programme.
  private static String needed(List<Block> blocks) {
    return blocks.stream()
        .map(block -> FigureSyntax.parse(block.body().reference()))
        .flatMap(OwnTemplates::ownTable)
        .findFirst()
        .orElse("");
  }

  private static Stream<String> ownTable(FigureSyntax.Outcome read) {
    return read instanceof FigureSyntax.Parsed parsed
            && parsed.reference() instanceof FigureReference.WholeTable whole
            && whole.source().period() == null
            && whole.source().programme() == null
        ? Stream.of(whole.source().table())
        : Stream.empty();
  }
}
