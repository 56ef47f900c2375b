package org.xingtan;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Teaches the Java machine, once after each build, which classes a start needs: it halves the time of later starts.
///
/// The start script names the file in `XINGTAN_START_CACHE`. When it is missing, a second process of low priority starts beside the
/// first one, goes as far as before its first work or page, writes the file and ends. Nothing depends on it.
@Component
@ConditionalOnWebApplication
class FasterStart implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(FasterStart.class);
  private static final String CACHE = "XINGTAN_START_CACHE";

  private final Environment environment;
  private @Nullable Process training;

  FasterStart(Environment environment) {
    this.environment = environment;
  }

  @EventListener(ApplicationReadyEvent.class)
  void train() throws IOException {
    String cache = environment.getProperty(CACHE, "");
    if (!cache.isEmpty() && !Files.exists(Path.of(cache))) {
      training = train(Path.of(cache));
    }
  }

  /// A training process that went on would count as a user of the database, and keep it from being stopped.
  @Override
  public void destroy() throws InterruptedException {
    if (training != null && training.isAlive()) {
      training.descendants().forEach(ProcessHandle::destroyForcibly);
      training.destroyForcibly().waitFor();
    }
  }

  /// The same machine with the same settings: the file is of no use to any other.
  private static Process train(Path cache) throws IOException {
    Path unfinished = cache.resolveSibling(cache.getFileName() + ".unfinished");
    List<String> command = new ArrayList<>(List.of("nice", "-n", "19"));
    command.add(System.getProperty("java.home") + "/bin/java");
    command.addAll(
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .filter(argument -> !argument.startsWith("-XX:AOTCache"))
            .toList());
    command.addAll(
        List.of(
            "-XX:AOTCacheOutput=" + unfinished,
            "-Xlog:aot=off,cds=off",
            "-Dspring.context.exit=onRefresh"));
    command.addAll(List.of("-jar", System.getProperty("java.class.path"), "serve"));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(new File("/dev/null"));
    Process process = builder.start();
    var _ = process.onExit().thenAccept(ended -> finish(ended, unfinished, cache));
    return process;
  }

  private static void finish(Process ended, Path unfinished, Path cache) {
    try {
      if (ended.exitValue() == 0 && Files.exists(unfinished)) {
        Files.move(unfinished, cache, StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException unmoved) {
      LOG.warn("The next start will not be faster: {}", unmoved.toString());
    }
  }
}
