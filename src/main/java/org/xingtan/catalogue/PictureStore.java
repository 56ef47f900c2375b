package org.xingtan.catalogue;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PictureStore {
  private final JdbcClient jdbc;

  PictureStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(String digest, int width, int height, int bytes, Instant at) {
    jdbc.sql(
            """
            insert into catalogue.picture (sha256, media_type, width, height, bytes, stored_at)
            values (:digest, 'image/jpeg', :width, :height, :bytes, :at)
            on conflict (sha256) do nothing
            """)
        .param("digest", digest)
        .param("width", width)
        .param("height", height)
        .param("bytes", bytes)
        .param("at", at.atOffset(UTC))
        .update();
  }

  boolean knows(String digest) {
    return jdbc.sql("select exists (select from catalogue.picture where sha256 = :digest)")
        .param("digest", digest)
        .query(Boolean.class)
        .single();
  }
}
