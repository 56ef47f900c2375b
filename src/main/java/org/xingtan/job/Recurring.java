package org.xingtan.job;

import java.time.Duration;

/// Work that is done again so long after it was done last; a bean of a room.
///
/// @param name under which its state is kept; never changed
public record Recurring(String name, Duration pause, Runnable work) {}
