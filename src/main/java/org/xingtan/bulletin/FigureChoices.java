package org.xingtan.bulletin;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.xingtan.figure.FigureReference;
import org.xingtan.figure.FigureRefused;
import org.xingtan.figure.FigureSearch;
import org.xingtan.figure.FigureSyntax;
import org.xingtan.figure.FigureValue;
import org.xingtan.identity.Scope;
import org.xingtan.web.Shell;
import org.xingtan.web.Words;

/// Makes the pages on which figures are looked for.
@Component
class FigureChoices {
  private final Readings readings;
  private static final int MOST = 20;

  private final Composer composer;
  private final FigureSearch search;

  FigureChoices(Readings readings, Composer composer, FigureSearch search) {
    this.search = search;
    this.readings = readings;
    this.composer = composer;
  }

  /// Why a text cannot stand in words: it is no reference, or one to a whole table or chart.
  Optional<String> problem(Issue issue, String reference, Words words) {
    return switch (FigureSyntax.parse(reference.strip())) {
      case FigureRefused refused -> Optional.of(refused.sentence(words));
      case FigureSyntax.Parsed parsed
          when parsed.reference() instanceof FigureReference.WholeTable
              || parsed.reference() instanceof FigureReference.Chart ->
          Optional.of(words.of("bulletin.refused.whole"));
      case FigureSyntax.Parsed _ -> Optional.empty();
    };
  }

  FigureChoicePage toInsert(Shell shell, Issue issue, Block block, String q, String reference) {
    return page(shell, issue, Place.of(issue, block), q, reference, null);
  }

  FigureChoicePage toChange(Shell shell, Issue issue, BoundFigure figure, String reference) {
    String frozen = issue.state().open() ? null : shell.words().of("bulletin.refused.frozen");
    Place place = new Place(issue.address() + "/figures/" + figure.number(), null, 0);
    return page(shell, issue, place, "", reference, frozen);
  }

  FigureChoicePage refused(
      Shell shell, Issue issue, Block block, String reference, EditRefused refused) {
    String text = new Refusals(shell.words()).text(refused);
    return page(shell, issue, Place.of(issue, block), "", reference, text);
  }

  /// @param search where the search is asked; nothing where a bound figure is changed
  private record Place(String action, @Nullable String search, int version) {
    static Place of(Issue issue, Block block) {
      String address = issue.address() + "/blocks/" + block.id() + "/figures";
      return new Place(address, address, block.version());
    }
  }

  private FigureChoicePage page(
      Shell shell, Issue issue, Place place, String q, String reference, @Nullable String refused) {
    Words words = shell.words();
    return new FigureChoicePage(
        shell.titled(place.version() == 0 ? "bulletin.figure.other" : "bulletin.insert-figure"),
        IssueHead.of(issue, "text", words).refused(refused),
        place.action(),
        place.search(),
        q,
        reference,
        reference.isBlank() ? null : preview(issue, reference, words),
        q.isBlank() ? List.of() : hits(issue, q, place, words),
        place.version());
  }

  private FigureChoicePage.Preview preview(Issue issue, String reference, Words words) {
    Optional<String> problem = problem(issue, reference, words);
    if (problem.isPresent()) {
      return new FigureChoicePage.Preview("", problem.get());
    }
    FigureValue value =
        readings
            .of(issue, List.of(reference.strip()), composer.words())
            .values()
            .iterator()
            .next()
            .value();
    return value instanceof FigureValue.Missing missing
        ? new FigureChoicePage.Preview(missing.printed(), missing.sentence())
        : new FigureChoicePage.Preview(value == null ? "" : value.printed(), null);
  }

  private List<FigureChoicePage.Hit> hits(Issue issue, String q, Place place, Words words) {
    return search.find(q, readings.standpoint(issue), Scope.city(), words, MOST).stream()
        .map(hit -> hit(hit, place))
        .toList();
  }

  private static FigureChoicePage.Hit hit(FigureSearch.Hit hit, Place place) {
    String reference = hit.reference().text();
    return new FigureChoicePage.Hit(
        hit.figure() + " · " + hit.row() + " · " + hit.where(),
        hit.value().printed(),
        reference,
        UriComponentsBuilder.fromPath(place.action())
            .queryParam("reference", "{reference}")
            .encode()
            .buildAndExpand(reference)
            .toUriString());
  }
}
