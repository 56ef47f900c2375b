package org.xingtan.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A reason without words would reach a reader as a bare key.
class ReasonsTest {
  private static final Pattern REASON = Pattern.compile("'([a-z_]+)'(?: end)? as reason");

  @ParameterizedTest
  @ValueSource(strings = {"intake.properties", "intake_en.properties"})
  void every_reason_that_a_check_gives_has_words(String file) throws IOException {
    var words = new Properties();
    try (var reader = Files.newBufferedReader(Path.of("src/main/resources/messages", file))) {
      words.load(reader);
    }
    var missing = new TreeSet<>(reasons());
    missing.removeIf(reason -> words.containsKey("intake." + reason));
    assertThat(missing).isEmpty();
  }

  @Test
  void the_reasons_are_found() throws IOException {
    assertThat(reasons()).contains("doubled", "event_after_school_closed", "award_area_mismatch");
  }

  private static Set<String> reasons() throws IOException {
    var reasons = new TreeSet<String>();
    try (var files = Files.walk(Path.of("src/main/java"))) {
      for (var file : files.filter(path -> path.toString().endsWith("Store.java")).toList()) {
        REASON
            .matcher(Files.readString(file))
            .results()
            .forEach(found -> reasons.add(found.group(1)));
      }
    }
    return reasons;
  }
}
