package org.xingtan.database;

/// What the server is told beside its address. Measured for 2 cores on a machine that others use too.
///
/// @param durable whether an answered commit survives a crash of the machine; only throw-away databases say no
/// @param sharedBuffers PostgreSQL's own cache, with its unit
public record ServerSettings(boolean durable, String sharedBuffers) {
  public static final ServerSettings CITY = new ServerSettings(true, "512MB");

  public static final ServerSettings THROW_AWAY = new ServerSettings(false, "128MB");

  private static final String TEXT =
      """
      # Written by Xingtan at every start. Settings of your own belong in local.conf beside this file.
      listen_addresses = '127.0.0.1'
      port = ${port}
      unix_socket_directories = ''
      max_connections = 80
      password_encryption = 'scram-sha-256'
      fsync = ${durable}
      synchronous_commit = ${durable}
      full_page_writes = ${durable}
      wal_level = minimal
      max_wal_senders = 0
      max_wal_size = 4GB
      min_wal_size = 256MB
      checkpoint_timeout = 15min
      shared_buffers = ${sharedBuffers}
      work_mem = 32MB
      maintenance_work_mem = 256MB
      effective_cache_size = 4GB
      random_page_cost = 1.1
      max_parallel_workers = 2
      jit = off
      timezone = 'Asia/Shanghai'
      log_timezone = 'Asia/Shanghai'
      include_if_exists = 'local.conf'
      """;

  String text(int port) {
    return TEXT.replace("${port}", Integer.toString(port))
        .replace("${durable}", durable ? "on" : "off")
        .replace("${sharedBuffers}", sharedBuffers);
  }
}
