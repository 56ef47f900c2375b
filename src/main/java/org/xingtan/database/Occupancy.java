package org.xingtan.database;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Who uses the server: every process of ours holds a shared lock while it does, which the system takes away even
/// from a killed one. Whoever starts or stops the server holds the other lock alone.
final class Occupancy {
  private final Path folder;
  private @Nullable FileChannel users;

  Occupancy(Path folder) {
    this.folder = folder;
  }

  /// Held while the server is started or stopped, so that two processes never do that at once.
  FileChannel alone() throws IOException {
    FileChannel channel = open("start.lock");
    FileLock lock = channel.lock();
    if (!lock.isValid()) {
      throw new IOException("Could not lock " + folder);
    }
    return channel;
  }

  void enter() throws IOException {
    FileChannel channel = open("users.lock");
    FileLock lock = channel.lock(0, Long.MAX_VALUE, true);
    if (!lock.isValid()) {
      throw new IOException("Could not lock " + folder);
    }
    users = channel;
  }

  /// Returns whether the leaver was the last.
  boolean leave() throws IOException {
    if (users == null) {
      return false;
    }
    users.close();
    users = null;
    try (FileChannel channel = open("users.lock");
        FileLock lock = channel.tryLock()) {
      return lock != null;
    }
  }

  private FileChannel open(String name) throws IOException {
    return FileChannel.open(folder.resolve(name), CREATE, READ, WRITE);
  }
}
