package org.xingtan.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.xingtan.time.CityTime;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
  private static final String NAME = "xingtan";
  private static final String EMBEDDED = "embedded";

  @Bean
  DataFolder dataFolder(Environment environment) {
    return folder(environment);
  }

  static DataFolder folder(Environment environment) {
    return new DataFolder(Path.of(environment.getProperty("XINGTAN_DATA", "data")));
  }

  static boolean isEmbedded(Environment environment) {
    return environment.getProperty("XINGTAN_DATABASE_URL", EMBEDDED).equalsIgnoreCase(EMBEDDED);
  }

  /// The pool depends on the server's bean, so that Spring closes the pool before it stops the server.
  @Bean
  @ConditionalOnProperty(
      name = "XINGTAN_DATABASE_URL",
      matchIfMissing = true,
      havingValue = EMBEDDED)
  EmbeddedPostgres embeddedPostgres(DataFolder data, ObjectProvider<EarlyServer.Starting> early)
      throws IOException, SQLException {
    EarlyServer.@Nullable Starting starting = early.getIfAvailable();
    return starting == null ? start(data) : starting.take();
  }

  static EmbeddedPostgres start(DataFolder data) throws IOException, SQLException {
    EmbeddedPostgres server =
        EmbeddedPostgres.start(data.path().resolve("postgresql"), ServerSettings.CITY);
    server.createDatabaseUnlessThere(NAME);
    return server;
  }

  @Bean
  @ConditionalOnMissingBean(DataSource.class)
  DataSource dataSource(ObjectProvider<EmbeddedPostgres> embedded, Environment environment) {
    @Nullable EmbeddedPostgres server = embedded.getIfAvailable();
    if (server != null) {
      return pool(server.url(NAME), server.user(), server.password());
    }
    return pool(
        environment.getRequiredProperty("XINGTAN_DATABASE_URL"),
        environment.getProperty("XINGTAN_DATABASE_USER", NAME),
        environment.getProperty("XINGTAN_DATABASE_PASSWORD", ""));
  }

  private static HikariDataSource pool(String url, String user, String password) {
    HikariConfig pool = new HikariConfig();
    pool.setJdbcUrl(url);
    pool.setUsername(user);
    pool.setPassword(password);
    pool.setMaximumPoolSize(12);
    pool.setConnectionInitSql("set time zone '" + CityTime.ZONE.getId() + "'");
    pool.addDataSourceProperty("reWriteBatchedInserts", "true");
    pool.addDataSourceProperty("ApplicationName", NAME);
    return new HikariDataSource(pool);
  }
}
