package org.xingtan.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.xingtan.testing.Sheets;
import org.xingtan.testing.XingtanTest;

@XingtanTest
class ListingsTest {
  private final Sheets sheets;
  private final JdbcClient jdbc;
  private final ListingStore store;
  private final Listings listings;
  private final TransactionTemplate transaction;

  ListingsTest(
      Sheets sheets,
      JdbcClient jdbc,
      ListingStore store,
      Listings listings,
      TransactionTemplate transaction) {
    this.sheets = sheets;
    this.jdbc = jdbc;
    this.store = store;
    this.listings = listings;
    this.transaction = transaction;
  }

  @Test
  void the_listing_follows_every_import() {
    DirectoryStory.tell(sheets);
    assertThat(line(DirectoryStory.NOBODY_YET)).isEqualTo("高远 null null");

    sheets.load(
        "employment",
        "teacher|on_day|event|school|staff_kind|subject|stage",
        DirectoryStory.NOBODY_YET + "|2021-07-01|JOIN|S0004|OTHER||");
    assertThat(line(DirectoryStory.NOBODY_YET)).isEqualTo("高远 木棉幼儿园 2021-07-01");

    sheets.load(
        "teachers",
        "teacher|name|sex|identity_kind|identity_number|mobile",
        DirectoryStory.NOBODY_YET + "|高致远|M|RESIDENT_ID|440524188001010049|");
    assertThat(line(DirectoryStory.NOBODY_YET)).isEqualTo("高致远 木棉幼儿园 2021-07-01");

    assertThat(store.bringInLine()).as("nothing is left to do").isZero();

    addPeople(2_000);
    transaction.executeWithoutResult(_ -> listings.settle());
    assertThat(knownSize()).as("statistics after many new people").isGreaterThan(2_000);
  }

  private void addPeople(int count) {
    jdbc.sql(
            """
            insert into roster.teacher (number, name, sex, identity_kind, identity_masked, identity_hash, identity_cipher)
            select 'N' || i, '新人' || i, 'F', 'PASSPORT', '', convert_to('N' || i, 'UTF8'), ''
            from generate_series(1, :count) i
            """)
        .param("count", count)
        .update();
  }

  /// How many lines the planner believes there are.
  private long knownSize() {
    return jdbc.sql(
            "select reltuples::bigint from pg_class where oid = 'directory.listing'::regclass")
        .query(Long.class)
        .single();
  }

  private String line(String number) {
    return jdbc.sql(
            """
            select concat(l.name, ' ', coalesce(s.name, 'null'), ' ', coalesce(l.from_day::text, 'null'))
            from directory.listing l
            join roster.teacher t on t.id = l.teacher_id
            left join roster.school s on s.id = l.school_id
            where t.number = :number
            """)
        .param("number", number)
        .query(String.class)
        .single();
  }
}
