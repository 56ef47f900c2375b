package org.xingtan.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Rule 19: documents are few and current. What they point to is there, none is forgotten in the index, and both READMEs tell the same.
class DocumentsTest {
  private static final Pattern LINK = Pattern.compile("]\\(([^)\\s#]+)(?:#[^)]*)?\\)");
  private static final Pattern NAMED_IN_CODE =
      Pattern.compile("docs/[a-z0-9-]+(?:/[a-z0-9-]+)*(?:\\.md)?");
  private static final Pattern COMMAND =
      Pattern.compile("String name\\(\\) \\{\\s+return \"(\\w+)\"");
  private static final Pattern SETTING = Pattern.compile("\\$\\{(XINGTAN_[A-Z]+)(_[A-Z_]+)?[:}]");

  /// Commands with their options, settings, links: whatever is the same in every language.
  private static final Pattern UNTRANSLATED =
      Pattern.compile(
          "\\./\\w+(?: [a-z]+)?|bench/run|--[a-z-]+|…?_[A-Z_]+\\b|XINGTAN_[A-Z_]+|`[a-z0-9-]+`|docs/[a-z/.-]+");

  private static final Path CHINESE = Path.of("README.zh-CN.md");
  private static final Path ENGLISH = Path.of("README.md");

  @Test
  void every_link_leads_to_a_file() {
    for (Path document : documents()) {
      assertThat(found(LINK, Sources.text(document)))
          .as("links of %s", document)
          .filteredOn(link -> !link.matches("[a-z]+:.*"))
          .allMatch(link -> Files.exists(document.resolveSibling(link)));
    }
  }

  @Test
  void documents_that_code_names_are_there() {
    for (Path folder : List.of(Sources.JAVA, Sources.MIGRATIONS, Sources.TEST_JAVA)) {
      for (Path file : Sources.files(folder, "")) {
        if (Files.isRegularFile(file) && !file.endsWith("DocumentsTest.java")) {
          assertThat(found(NAMED_IN_CODE, Sources.text(file)))
              .as("documents that %s names", file)
              .allMatch(DocumentsTest::isThere);
        }
      }
    }
  }

  /// By itself or with its folder.
  @Test
  void the_index_lists_every_document() {
    Path docs = Path.of("docs");
    List<Path> listed =
        found(LINK, Sources.text(docs.resolve("README.md"))).stream()
            .map(link -> docs.resolve(link).normalize())
            .toList();
    assertThat(Sources.files(docs, ".md"))
        .filteredOn(document -> !document.equals(docs.resolve("README.md")))
        .isNotEmpty()
        .allMatch(document -> listed.contains(document) || listed.contains(document.getParent()));
  }

  @Test
  void both_languages_tell_of_the_same_commands_settings_and_documents() {
    assertThat(headings(CHINESE)).isEqualTo(headings(ENGLISH));
    assertThat(found(UNTRANSLATED, Sources.text(CHINESE)))
        .containsExactlyInAnyOrderElementsOf(found(UNTRANSLATED, Sources.text(ENGLISH)));
  }

  @Test
  void they_tell_of_every_command_and_every_setting() {
    String readme = Sources.text(ENGLISH);
    for (Path file : Sources.files(Sources.JAVA, "Command.java")) {
      assertThat(found(COMMAND, Sources.text(file)))
          .allMatch(command -> readme.contains("`./xingtan " + command));
    }
    SETTING
        .matcher(Sources.text(Path.of("src/main/resources/application.properties")))
        .results()
        .forEach(setting -> assertThat(setting).matches(found -> isTold(found, readme)));
  }

  /// `XINGTAN_OIDC_CLIENT_ID` may be told of as `…_CLIENT_ID`.
  private static boolean isTold(MatchResult setting, String readme) {
    String group = setting.group(1);
    String rest = setting.group(2) == null ? "" : setting.group(2);
    return readme.contains("`" + group + rest + "`")
        || (readme.contains("`" + group) && readme.contains("`…" + rest + "`"));
  }

  /// A decision may be named by its number alone.
  private static boolean isThere(String name) {
    return Files.exists(Path.of(name))
        || Sources.files(Sources.ADR, ".md").stream()
            .anyMatch(decision -> decision.toString().startsWith(name + "-"));
  }

  private static List<String> headings(Path document) {
    return Sources.text(document)
        .lines()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.substring(0, line.indexOf(' ')))
        .toList();
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(match -> match.groupCount() == 0 ? match.group() : match.group(1))
        .toList();
  }

  private static List<Path> documents() {
    return Stream.of(
            Stream.of("README.md", "README.zh-CN.md", "ARCHITECTURE.md").map(Path::of),
            Sources.files(Path.of("docs"), ".md").stream(),
            Sources.files(Path.of("src"), ".md").stream())
        .flatMap(paths -> paths)
        .toList();
  }
}
