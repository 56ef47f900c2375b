package org.xingtan.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.xingtan.time.CityTime;

/// A clock that stands still until a test moves it.
public final class TestClock extends Clock {
  public static final Instant START = at("2021-08-20T10:00:00");

  private final AtomicReference<Instant> now = new AtomicReference<>(START);

  /// A moment written as local time of the city.
  public static Instant at(String localTime) {
    return LocalDateTime.parse(localTime).atZone(CityTime.ZONE).toInstant();
  }

  public void set(Instant moment) {
    now.set(moment);
  }

  public void set(String localTime) {
    set(at(localTime));
  }

  public void advance(Duration duration) {
    now.updateAndGet(moment -> moment.plus(duration));
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  @Override
  public ZoneId getZone() {
    return CityTime.ZONE;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(instant(), zone);
  }
}
