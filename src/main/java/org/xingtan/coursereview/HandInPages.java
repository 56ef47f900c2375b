package org.xingtan.coursereview;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xingtan.catalogue.CourseAddress;
import org.xingtan.catalogue.CourseFields;
import org.xingtan.identity.Identity;
import org.xingtan.web.Blocks;
import org.xingtan.web.Blocks.Block;
import org.xingtan.web.Caller;
import org.xingtan.web.Fields;
import org.xingtan.web.Link;
import org.xingtan.web.Shell;
import org.xingtan.web.Words;

/// Makes the page of a hand-in, for the provider and for the city office.
@Component
class HandInPages {
  private final HandInStore store;
  private final ReadingStore readings;
  private final OfficeForms officeForms;
  private final CourseFields fields;
  private final StandardStore standards;

  HandInPages(
      HandInStore store,
      ReadingStore readings,
      StandardStore standards,
      OfficeForms officeForms,
      CourseFields fields) {
    this.store = store;
    this.standards = standards;
    this.readings = readings;
    this.officeForms = officeForms;
    this.fields = fields;
  }

  Blocks of(Shell shell, Identity identity, HandIn handIn) {
    return of(shell, identity, handIn, null);
  }

  /// @param refused the form that was refused, in the place of its usual self
  Blocks of(Shell shell, Identity identity, HandIn handIn, @Nullable Fields refused) {
    Words words = shell.words();
    boolean office = identity.role() == Caller.CITY_OFFICE;
    List<Block> blocks = new ArrayList<>(ReviewTexts.course(handIn, fields, words));
    if (handIn.round() > 0) {
      blocks.addAll(readings(handIn, office, words));
      blocks.add(Block.table(ReviewTexts.steps(store.steps(handIn.id()), office, words)));
    }
    blocks.addAll(Blocks.forms(forms(handIn, office, words), refused));
    return Blocks.of(shell.withTitle(ReviewTexts.title(handIn.content().title(), words)), blocks)
        .below(words.of("coursereview.hand-ins.title"), "/hand-ins")
        .linked(links(handIn, office, words))
        .refusing(refused);
  }

  /// The provider reads what was said once it is decided, not while it is being read.
  private List<Block> readings(HandIn handIn, boolean office, Words words) {
    List<Reading> shown =
        readings.ofHandIn(handIn.id()).stream()
            .filter(one -> office || !handIn.handedIn() || one.round() < handIn.round())
            .toList();
    if (!office && shown.isEmpty()) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.table(ReviewTexts.readings(shown, office, readings.passPoints(handIn), words)));
    int last = shown.isEmpty() ? 0 : shown.getFirst().round();
    List<Reading> finished =
        shown.stream().filter(one -> one.round() == last && one.readAt() != null).toList();
    if (!finished.isEmpty()) {
      List<Criterion> criteria = standards.find(finished.getFirst().standard()).criteria();
      ScoreTable table = new ScoreTable(criteria, readings.given(handIn.id()));
      blocks.add(Block.table(table.of(finished, office, words)));
    }
    return blocks;
  }

  private static List<Link> links(HandIn handIn, boolean office, Words words) {
    List<Link> links = new ArrayList<>();
    String course = handIn.progress().courseCode();
    if (course != null) {
      links.add(new Link(words.of("coursereview.course"), CourseAddress.of(course)));
    }
    if (!office && handIn.editable()) {
      links.add(new Link(words.of("coursereview.edit"), "/hand-ins/" + handIn.id() + "/edit"));
    }
    links.add(new Link(words.of("coursereview.standards"), "/course-standards"));
    return links;
  }

  private Stream<Fields> forms(HandIn handIn, boolean office, Words words) {
    if (office) {
      return handIn.handedIn()
          ? Stream.of(officeForms.assignment(handIn, words), officeForms.decision(handIn, words))
          : Stream.of();
    }
    if (!handIn.editable()) {
      return Stream.of();
    }
    return handIn.round() == 0
        ? Stream.of(handingIn(handIn, words), discarding(handIn, words))
        : Stream.of(handingIn(handIn, words));
  }

  static Fields handingIn(HandIn handIn, Words words) {
    return Fields.of("/hand-ins/" + handIn.id() + "/handing-in", words.of("coursereview.hand-in"));
  }

  static Fields discarding(HandIn handIn, Words words) {
    return Fields.of("/hand-ins/" + handIn.id() + "/deletion", words.of("coursereview.discard"))
        .asGrave();
  }
}
