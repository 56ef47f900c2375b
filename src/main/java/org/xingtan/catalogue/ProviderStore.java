package org.xingtan.catalogue;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ProviderStore {
  private final JdbcClient jdbc;

  ProviderStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Providers.Provider> all() {
    return jdbc.sql(
            """
            select o.id, o.name, o.contact, o.telephone, count(c.id) as courses
            from catalogue.provider o
            left join catalogue.course c on c.provider = o.name
            group by o.id
            order by o.name
            """)
        .query((row, number) ->
            new Providers.Provider(
                row.getInt("id"),
                row.getString("name"),
                row.getString("contact"),
                row.getString("telephone"),
                row.getInt("courses")))
        .list();
  }

  void insert(Providers.Provider wanted) {
    jdbc.sql(
            """
            insert into catalogue.provider (name, contact, telephone)
            values (:name, :contact, :telephone)
            """)
        .param("name", wanted.name())
        .param("contact", wanted.contact())
        .param("telephone", wanted.telephone())
        .update();
  }

  void update(Providers.Provider wanted) {
    jdbc.sql(
            """
            update catalogue.provider
            set name = :name, contact = :contact, telephone = :telephone
            where id = :id
            """)
        .param("id", wanted.id())
        .param("name", wanted.name())
        .param("contact", wanted.contact())
        .param("telephone", wanted.telephone())
        .update();
  }
}
