package org.xingtan.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xingtan.testing.TestDatabases;

/// The database knows Chinese.
class ChineseTest {
  private static final String DATABASE = TestDatabases.create();

  private final JdbcClient jdbc = JdbcClient.create(TestDatabases.dataSource(DATABASE));

  @AfterAll
  static void dropDatabase() {
    TestDatabases.drop(DATABASE);
  }

  @Test
  void the_trigram_search_sees_chinese_letters() {
    assertThat(
            jdbc.sql("select public.similarity('越秀区小北路小学', '小北路小学')").query(Float.class).single())
        .isGreaterThan(0.3f);
  }

  @Test
  void chinese_names_sort_by_pinyin() {
    assertThat(
            jdbc.sql(
                    """
                    select name
                    from (values ('周'), ('安'), ('李')) as people (name)
                    order by name
                    """)
                .query((row, number) -> row.getString(1))
                .list())
        .containsExactly("安", "李", "周");
  }
}
