package org.xingtan.database;

/// All that the database held has been replaced. Whoever keeps some of it in memory listens and forgets it.
public record DatabaseReplaced() {}
