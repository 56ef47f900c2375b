/// What goes on by itself: one schedule for all rooms, kept in PostgreSQL, each work on one node at a time.
///
/// Owns the schema `job` (task, written by the scheduler) and publishes `v_task`. A room that has such work offers a bean of
/// [org.xingtan.job.Recurring] for what is done again and again, or of [org.xingtan.job.OneTime] for what it asks [org.xingtan.job.Jobs] to do
/// once; each run makes its own transactions.
@ApplicationModule(allowedDependencies = {"time"})
@NullMarked
package org.xingtan.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
