/// What goes on by itself, again and again: one schedule for all rooms, kept in PostgreSQL, each work on one node at a time.
///
/// Owns the schema `job` (task, written by the scheduler) and publishes `v_task`. A room that has such work offers a bean of
/// [org.xingtan.job.Recurring]; each run of it makes its own transactions.
@ApplicationModule(allowedDependencies = {"time"})
@NullMarked
package org.xingtan.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
