package org.xingtan.roster;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PersonStore {
  private final JdbcClient jdbc;

  PersonStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void lock(int teacher) {
    jdbc.sql(
            """
            select id
            from roster.teacher
            where id = :teacher
            for update
            """)
        .param("teacher", teacher)
        .query(Integer.class)
        .single();
  }

  String version(int teacher) {
    return jdbc.sql(
            """
            select md5(concat_ws('|', t.name, t.sex, t.identity_hash::text, t.mobile_hash::text, (
              select string_agg(e::text, ';' order by e.from_day)
              from roster.employment e
              where e.teacher_id = t.id
            )))
            from roster.teacher t
            where t.id = :teacher
            """)
        .param("teacher", teacher)
        .query(String.class)
        .single();
  }

  Optional<String> holderOf(byte[] identityHash) {
    return jdbc.sql(
            """
            select number
            from roster.teacher
            where identity_hash = :hash
            """)
        .param("hash", identityHash)
        .query(String.class)
        .optional();
  }

  boolean numberExists(String number) {
    return jdbc.sql(
            """
            select exists (
              select
              from roster.teacher
              where number = :number
            )
            """)
        .param("number", number)
        .query(Boolean.class)
        .single();
  }

  /// Whoever asks for the next one waits until the one before has theirs.
  String nextNumber() {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('roster.teacher.number')) is null")
        .query(Boolean.class)
        .single();
    return jdbc.sql(
            """
            select lpad((coalesce(max(number), '4401000000000')::bigint + 1)::text, 13, '0')
            from roster.teacher
            where number ~ '^[0-9]{13}$'
            """)
        .query(String.class)
        .single();
  }

  Optional<Integer> insert(String number, NewPerson person) {
    return jdbc.sql(
            """
            insert into roster.teacher
              (number, name, sex, identity_kind, identity_masked, identity_hash, identity_cipher, mobile_masked, mobile_hash, mobile_cipher)
            values (:number, :name, :sex, :kind, :masked, :hash, :cipher, :mobile_masked, :mobile_hash, :mobile_cipher)
            on conflict do nothing
            returning id
            """)
        .param("number", number)
        .param("name", person.name())
        .param("sex", person.sex())
        .param("kind", person.identityKind())
        .param("masked", person.identity().masked())
        .param("hash", person.identity().hash())
        .param("cipher", person.identity().cipher())
        .params(mobile(person.mobile()))
        .query(Integer.class)
        .optional();
  }

  void rename(int teacher, String name, String sex) {
    jdbc.sql(
            """
            update roster.teacher
            set name = :name, sex = :sex
            where id = :teacher
            """)
        .param("teacher", teacher)
        .param("name", name)
        .param("sex", sex)
        .update();
  }

  void identify(int teacher, String kind, PersonalNumber identity) {
    jdbc.sql(
            """
            update roster.teacher
            set identity_kind = :kind, identity_masked = :masked, identity_hash = :hash, identity_cipher = :cipher
            where id = :teacher
            """)
        .param("teacher", teacher)
        .param("kind", kind)
        .param("masked", identity.masked())
        .param("hash", identity.hash())
        .param("cipher", identity.cipher())
        .update();
  }

  void reachAt(int teacher, @Nullable PersonalNumber mobile) {
    jdbc.sql(
            """
            update roster.teacher
            set mobile_masked = :mobile_masked, mobile_hash = :mobile_hash, mobile_cipher = :mobile_cipher
            where id = :teacher
            """)
        .param("teacher", teacher)
        .params(mobile(mobile))
        .update();
  }

  private static Map<String, @Nullable Object> mobile(@Nullable PersonalNumber mobile) {
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("mobile_masked", mobile == null ? null : mobile.masked());
    parameters.put("mobile_hash", mobile == null ? null : mobile.hash());
    parameters.put("mobile_cipher", mobile == null ? null : mobile.cipher());
    return parameters;
  }
}
