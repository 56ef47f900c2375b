package org.xingtan.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Moments out of rows: the driver knows `timestamptz` as a time with an offset only.
public final class Moments {
  private Moments() {}

  /// Of a column that is never null.
  public static Instant of(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(orNull(row, column), column);
  }

  public static @Nullable Instant orNull(ResultSet row, String column) throws SQLException {
    OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }
}
