package org.xingtan.job;

import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Duration;
import java.time.LocalTime;
import org.xingtan.time.CityTime;

/// Work that is done again and again; a bean of a room.
public final class Recurring {
  private final String name;
  private final Schedule when;
  private final Runnable work;

  private Recurring(String name, Schedule when, Runnable work) {
    this.name = name;
    this.when = when;
    this.work = work;
  }

  /// @param name under which its state is kept; never changed
  /// @param pause from the end of one run to the next
  public static Recurring after(Duration pause, String name, Runnable work) {
    return new Recurring(name, FixedDelay.of(pause), work);
  }

  /// @param name under which its state is kept; never changed
  /// @param time of the day in the city
  public static Recurring daily(LocalTime time, String name, Runnable work) {
    return new Recurring(name, new Daily(CityTime.ZONE, time), work);
  }

  String name() {
    return name;
  }

  Schedule when() {
    return when;
  }

  Runnable work() {
    return work;
  }
}
