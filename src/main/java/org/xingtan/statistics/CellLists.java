package org.xingtan.statistics;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.xingtan.identity.Scope;
import org.xingtan.statistics.PersonStore.Wanted;

/// The lists behind many cells, as hashes: what was counted can be proved later without keeping names.
@Service
public class CellLists {
  private final Planner planner;
  private final PersonStore persons;
  private final PersonTimeStore personTimes;
  private final PieceStore pieces;
  private final Things things;

  CellLists(
      Planner planner,
      PersonStore persons,
      PersonTimeStore personTimes,
      PieceStore pieces,
      Things things) {
    this.planner = planner;
    this.persons = persons;
    this.personTimes = personTimes;
    this.pieces = pieces;
    this.things = things;
  }

  /// A cell as it was read.
  ///
  /// @param table with everything filled in
  public record Listed(TableRequest table, String row, IndicatorDefinition indicator) {}

  /// @param hash SHA-256 of the members in the order of their numbers, in hexadecimal
  public record Members(long members, String hash) {}

  /// @param denominator absent for a count
  public record Fingerprint(Members numerator, @Nullable Members denominator) {}

  /// Whom a list gained and lost by what was learned after a moment.
  ///
  /// @param learnedFirst when the first of it was learned; absent when nothing was
  public record Later(
      long more, long fewer, @Nullable Instant learnedFirst, @Nullable Instant learnedLast) {}

  /// @param numerator absent for what the journal does not hold
  public record LaterOfCell(@Nullable Later numerator, @Nullable Later denominator) {}

  /// For each cell; absent for a subtotal, which has no list of its own. Equal lists are read once.
  public List<Optional<Fingerprint>> fingerprints(List<Listed> cells, Scope scope) {
    Map<Wanted, Members> known = new HashMap<>();
    return cells.stream()
        .map(cell ->
            sides(cell, scope, wanted -> known.computeIfAbsent(wanted, this::members))
                .map(sides -> new Fingerprint(sides.numerator(), sides.denominator())))
        .toList();
  }

  /// For each cell; absent for a subtotal.
  public List<Optional<LaterOfCell>> learnedAfter(
      Instant knownBy, List<Listed> cells, Scope scope) {
    Map<Wanted, Optional<Later>> known = new HashMap<>();
    return cells.stream()
        .map(cell ->
            sides(
                    cell,
                    scope,
                    wanted -> known.computeIfAbsent(wanted, asked -> later(asked, knownBy)))
                .map(sides -> laterOf(sides.numerator(), sides.denominator())))
        .toList();
  }

  private static LaterOfCell laterOf(
      Optional<Later> numerator, @Nullable Optional<Later> denominator) {
    return new LaterOfCell(
        numerator.orElse(null), denominator == null ? null : denominator.orElse(null));
  }

  private record Sides<T>(T numerator, @Nullable T denominator) {}

  private <T> Optional<Sides<T>> sides(Listed cell, Scope scope, Function<Wanted, T> of) {
    AsOf asOf = cell.table().asOf();
    CountedSet denominator = cell.indicator().denominator();
    return who(cell, scope)
        .map(who ->
            new Sides<>(
                of.apply(new Wanted(cell.indicator().numerator(), null, who, asOf)),
                denominator == null ? null : of.apply(new Wanted(denominator, null, who, asOf))));
  }

  private Optional<Selection> who(Listed cell, Scope scope) {
    Cut cut = cell.table().by();
    TableRequest narrowed =
        cut != null && cut.ofPeople()
            ? Cells.narrowed(cell.table(), cut, cell.row())
            : cell.table();
    return planner.plan(narrowed, scope) instanceof Planner.Outcome.Planned planned
        ? Optional.of(planned.plan().selection())
        : Optional.empty();
  }

  private Members members(Wanted wanted) {
    return switch (wanted.set().measure().source()) {
      case PERSONS -> persons.hash(wanted);
      case PERSON_TIMES -> personTimes.hash(wanted);
      case PIECES ->
          hashed(
              pieces.byDay(wanted.set(), wanted.selection(), wanted.asOf()).stream()
                  .map(day -> day.day() + ":" + day.pieces()));
      case THINGS ->
          hashed(
              things.members(wanted.set(), wanted.selection(), wanted.asOf()).stream()
                  .flatMap(List::stream)
                  .map(thing -> thing.code() + ":" + thing.amount())
                  .sorted());
    };
  }

  private Optional<Later> later(Wanted wanted, Instant knownBy) {
    return wanted.set().measure().source() == Measure.Source.PERSONS
        ? Optional.of(persons.later(wanted, knownBy))
        : Optional.empty();
  }

  private static Members hashed(Stream<String> members) {
    List<String> all = members.toList();
    byte[] text = String.join(" ", all).getBytes(StandardCharsets.UTF_8);
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text);
      return new Members(all.size(), HexFormat.of().formatHex(hash));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
