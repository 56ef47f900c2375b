package org.xingtan.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.postgresql.copy.CopyIn;

/// Parses in one thread and feeds PostgreSQL in another. Blocks of rows go round between the two, so that memory stays bounded
/// however long the file is.
final class Feed {

  private static final int BLOCKS = 6;
  private static final int FULL = 256 << 10;
  private static final CopyRows END = new CopyRows();

  private final BlockingQueue<CopyRows> full = new ArrayBlockingQueue<>(BLOCKS + 1);
  private final BlockingQueue<CopyRows> free = new ArrayBlockingQueue<>(BLOCKS);
  private CopyRows block = new CopyRows();

  /// What fills the blocks; calls [Feed#next] after each row.
  interface Source {
    void fill(Feed feed) throws IOException, InterruptedException;
  }

  Feed() {
    for (int i = 1; i < BLOCKS; i++) {
      free.add(new CopyRows());
    }
  }

  /// The block to write the next row into.
  CopyRows next() throws InterruptedException {
    if (block.used() >= FULL) {
      full.put(block);
      block = free.take();
    }
    return block;
  }

  /// Runs both sides to the end. What the parser throws is thrown here, after COPY has ended in good order.
  void run(Source source, CopyIn copy, Runnable tick) throws IOException, SQLException {
    FutureTask<Boolean> parsing = new FutureTask<>(() -> parse(source), true);
    Thread parser = Thread.ofPlatform().name("exchange-parser").daemon().start(parsing);
    try {
      pump(copy, tick);
      parsing.get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    } catch (ExecutionException failed) {
      throw unwrap(failed);
    } finally {
      parser.interrupt();
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  private void pump(CopyIn copy, Runnable tick) throws SQLException, InterruptedException {
    for (CopyRows filled = full.take(); filled != END; filled = full.take()) {
      copy.writeToCopy(filled.bytes(), 0, filled.used());
      filled.clear();
      free.put(filled);
      tick.run();
    }
    copy.endCopy();
  }

  private void parse(Source source) {
    try {
      block.signature();
      source.fill(this);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      block.endOfRows();
      full.add(block);
      full.add(END);
    }
  }

  private static IOException unwrap(ExecutionException failed) {
    if (failed.getCause() instanceof UncheckedIOException wrapped
        && wrapped.getCause() instanceof IOException cause) {
      return cause;
    }
    throw new IllegalStateException(failed.getCause());
  }
}
