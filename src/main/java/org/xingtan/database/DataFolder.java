package org.xingtan.database;

import java.nio.file.Path;

/// The folder that holds everything this installation must not lose: the database and uploaded files.
public record DataFolder(Path path) {
  public DataFolder {
    path = path.toAbsolutePath().normalize();
  }
}
