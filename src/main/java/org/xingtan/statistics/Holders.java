package org.xingtan.statistics;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.xingtan.identity.Scope;
import org.xingtan.statistics.CountedPeople.Counted;
import org.xingtan.statistics.CountedPeopleStore.People;

/// Who holds the posts and awards that a cell counts: so few that they are read and hashed one by one.
@Component
class Holders {
  private final Cells cells;
  private final Things things;

  Holders(Cells cells, Things things) {
    this.cells = cells;
    this.things = things;
  }

  People of(CountedSet set, Counted cell, Scope scope) {
    Selection who = cells.who(cell.table(), cell.row(), scope).narrowed(set);
    return things.members(set, who, cell.table().asOf()).orElse(List.of()).stream()
        .map(Holders::hashed)
        .reduce(People.NOBODY, People::plus);
  }

  private static People hashed(Thing thing) {
    Thing.Person person = thing.person();
    String whole = thing.code() + ' ' + (person == null ? "" : person.number());
    return new People(1, BigInteger.valueOf(half(whole) >>> 1));
  }

  private static long half(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(Objects.requireNonNull(hash)).getLong();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
