package org.xingtan.database;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/// Starts our own server while Spring still looks for its beans: one processor unpacks, sets up and starts PostgreSQL, the other reads classes.
/// Whoever asks first for the server takes it over; if nobody comes to ask, because the application does not start, it is stopped again.
public final class EarlyServer
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    if (DatabaseConfiguration.isEmbedded(context.getEnvironment())
        && context.getBeanFactory() instanceof DefaultListableBeanFactory beans) {
      Starting starting = new Starting(DatabaseConfiguration.folder(context.getEnvironment()));
      beans.registerSingleton(Starting.NAME, starting);
      beans.registerDisposableBean(Starting.NAME, starting);
    }
  }

  static final class Starting implements DisposableBean {
    private static final String NAME = "databaseStarting";

    private final FutureTask<EmbeddedPostgres> start;
    private boolean taken;

    private Starting(DataFolder data) {
      start = new FutureTask<>(() -> DatabaseConfiguration.start(data));
      Thread.ofPlatform().name("database-start").daemon().start(start);
    }

    /// Waits for the server, which belongs to the caller from now on.
    EmbeddedPostgres take() throws IOException, SQLException {
      taken = true;
      try {
        return start.get();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", interrupted);
      } catch (ExecutionException failed) {
        throw unwrapped(failed);
      }
    }

    private static IOException unwrapped(ExecutionException failed) throws SQLException {
      if (failed.getCause() instanceof SQLException refused) {
        throw refused;
      }
      return failed.getCause() instanceof IOException broken
          ? broken
          : new IOException(failed.getCause());
    }

    @Override
    public void destroy() throws IOException, SQLException {
      if (!taken) {
        take().close();
      }
    }
  }
}
