package org.xingtan.duplicate;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xingtan.duplicate.HoldingStore.Holdings;
import org.xingtan.web.Field;
import org.xingtan.web.Fields;
import org.xingtan.web.PlainTable;
import org.xingtan.web.PlainTable.Cell;
import org.xingtan.web.Shell;
import org.xingtan.web.Words;

/// Makes the pages of pairs.
@Component
class MergerPages {
  private static final int SHOWN = 100;

  private final HoldingStore holdings;
  private final Merging merging;

  MergerPages(HoldingStore holdings, Merging merging) {
    this.holdings = holdings;
    this.merging = merging;
  }

  record Both(PairStore.Person stays, PairStore.Person goes) {
    String address() {
      return "/duplicates/" + stays.number() + "/" + goes.number();
    }

    String otherWay() {
      return "/duplicates/" + goes.number() + "/" + stays.number();
    }
  }

  MergerPage page(Shell shell, Both both, @Nullable String refusal) {
    Words words = shell.words();
    Optional<MergeRefused> refused = merging.obstacle(both.stays(), both.goes());
    @Nullable String obstacle = refused.map(no -> text(no, words)).orElse(null);
    boolean otherWay = refused.filter(MergeRefused.OtherWay.class::isInstance).isPresent();
    return new MergerPage(
        shell.titled("duplicate.merger.title", both.stays().number(), both.goes().number()),
        refusal,
        beside(both, words),
        obstacle,
        obstacle == null || otherWay ? null : inTheWay(both.goes(), words),
        both.otherWay(),
        obstacle == null ? form(both, words) : null);
  }

  static String text(MergeRefused refused, Words words) {
    return switch (refused) {
      case MergeRefused.ReasonMissing no -> words.of("duplicate.refused.reason-missing");
      case MergeRefused.Stale no -> words.of("duplicate.refused.stale");
      case MergeRefused.OtherWay no -> words.of("duplicate.refused.other-way");
      case MergeRefused.BothHold no ->
          words.of("duplicate.refused.both-hold", Integer.toString(no.same()));
      case MergeRefused.InOffice no -> words.of("duplicate.refused.in-office");
    };
  }

  static PlainTable pairs(List<PairStore.Pair> pairs, Words words) {
    return PlainTable.of(
        words.of("duplicate.title"),
        words.of("duplicate.none"),
        pairs.stream().map(pair -> row(pair, words)).toList(),
        words.of("duplicate.pair"),
        words.of("duplicate.why"),
        words.of("directory.number"),
        words.of("directory.school"),
        words.of("duplicate.other-number"),
        words.of("duplicate.other-school"));
  }

  private static PlainTable.Row row(PairStore.Pair pair, Words words) {
    String names =
        pair.one().name().equals(pair.other().name())
            ? pair.one().name()
            : words.of("duplicate.names", pair.one().name(), pair.other().name());
    return PlainTable.Row.of(
        Cell.link(names, "/duplicates/" + pair.one().number() + "/" + pair.other().number()),
        Cell.word(words.of("duplicate.why." + pair.why())),
        Cell.word(pair.one().number()),
        Cell.of(text(pair.one().school())),
        Cell.word(pair.other().number()),
        Cell.of(text(pair.other().school())));
  }

  private PlainTable inTheWay(PairStore.Person goes, Words words) {
    return PlainTable.of(
        words.of("duplicate.in-the-way", goes.number()),
        "",
        holdings.of(goes.id(), SHOWN).stream()
            .map(one ->
                PlainTable.Row.of(
                    Cell.word(words.of("duplicate.held." + one.kind())),
                    Cell.of(one.what()),
                    Cell.of(one.where()),
                    Cell.of(words.of("duplicate.remedy." + one.kind()))))
            .toList(),
        words.of("duplicate.kind"),
        words.of("duplicate.record"),
        words.of("duplicate.where"),
        words.of("duplicate.remedy"));
  }

  private PlainTable beside(Both both, Words words) {
    return PlainTable.of(
        words.of("duplicate.both"),
        "",
        Stream.concat(persons(both.stays(), both.goes(), words), held(both, words)).toList(),
        words.of("duplicate.what"),
        words.of("duplicate.stays", both.stays().number()),
        words.of("duplicate.goes", both.goes().number()));
  }

  private static Stream<PlainTable.Row> persons(
      PairStore.Person stays, PairStore.Person goes, Words words) {
    String spells = Integer.toString(stays.spells());
    return Stream.of(
        line("directory.name", stays.name(), goes.name(), words),
        line("directory.identity-number", stays.identity(), goes.identity(), words),
        line("directory.mobile", text(stays.mobile()), text(goes.mobile()), words),
        line("directory.school", text(stays.school()), text(goes.school()), words),
        line("duplicate.spells", spells, Integer.toString(goes.spells()), words));
  }

  private Stream<PlainTable.Row> held(Both both, Words words) {
    Holdings stays = holdings.count(both.stays().id());
    Holdings goes = holdings.count(both.goes().id());
    return Stream.of(
        count("duplicate.courses", stays, goes, Holdings::courses, words),
        count("duplicate.registrations", stays, goes, Holdings::registrations, words),
        count("duplicate.duties", stays, goes, Holdings::duties, words),
        count("duplicate.assessments", stays, goes, Holdings::assessments, words),
        count("duplicate.submissions", stays, goes, Holdings::submissions, words),
        count("duplicate.awards", stays, goes, Holdings::awards, words),
        count("duplicate.offices", stays, goes, Holdings::offices, words),
        count("duplicate.accounts", stays, goes, Holdings::accounts, words));
  }

  private static PlainTable.Row count(
      String key, Holdings stays, Holdings goes, ToIntFunction<Holdings> what, Words words) {
    return line(
        key,
        Integer.toString(what.applyAsInt(stays)),
        Integer.toString(what.applyAsInt(goes)),
        words);
  }

  private static PlainTable.Row line(String key, String stays, String goes, Words words) {
    return PlainTable.Row.of(Cell.of(words.of(key)), Cell.of(stays), Cell.of(goes));
  }

  private Fields form(Both both, Words words) {
    return Fields.of(
        both.address(),
        words.of("duplicate.merge", both.goes().number(), both.stays().number()),
        Field.text("reason", words.of("duplicate.reason"), null).mandatory(),
        Field.hidden("version", merging.version(both.stays(), both.goes())),
        Field.hidden("form", UUID.randomUUID().toString()));
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
