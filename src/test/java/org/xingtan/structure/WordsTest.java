package org.xingtan.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Chinese and English say the same things.
class WordsTest {
  private static final Pattern USE =
      Pattern.compile("\\b(?:of|titled)\\(\\s*\"([a-z]+\\.[a-z0-9.-]+)\"");
  private static final Pattern WORD = Pattern.compile("[\"']([A-Za-z0-9._-]+)(?=[\"'])");
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

  /// Whatever stands in quotes in code, templates and statements and could be a key or a part of one.
  private static final Set<String> QUOTED =
      Stream.of(
              Sources.files(Sources.JAVA, ".java"),
              Sources.files(Sources.TEMPLATES, ".jte"),
              Sources.files(Sources.MIGRATIONS, ".sql"))
          .flatMap(List::stream)
          .flatMap(file -> WORD.matcher(Sources.text(file)).results())
          .map(word -> word.group(1))
          .collect(Collectors.toSet());

  static List<Path> chineseFiles() {
    return Sources.files(Sources.MESSAGES, ".properties").stream()
        .filter(file -> !file.toString().endsWith("_en.properties"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("chineseFiles")
  void both_languages_have_the_same_texts(Path chinese) {
    assertThat(read(english(chinese)).keySet()).isEqualTo(read(chinese).keySet());
  }

  @ParameterizedTest
  @MethodSource("chineseFiles")
  void both_languages_use_the_same_arguments(Path chinese) {
    Properties english = read(english(chinese));
    read(chinese)
        .forEach((key, text) ->
            assertThat(arguments(english.getProperty(key.toString())))
                .as("arguments of %s", key)
                .isEqualTo(arguments(text.toString())));
  }

  @ParameterizedTest
  @MethodSource("chineseFiles")
  void every_text_is_written_in_its_language(Path chinese) {
    assertThat(read(chinese).values()).allMatch(text -> !text.toString().isBlank());
    assertThat(read(english(chinese)).values())
        .allMatch(text -> !text.toString().isBlank() && !CHINESE.matcher(text.toString()).find());
  }

  /// A text with arguments is a message format, in which an apostrophe alone would swallow what follows.
  @ParameterizedTest
  @MethodSource("chineseFiles")
  void apostrophes_are_doubled_where_there_are_arguments(Path chinese) {
    assertThat(
            Stream.of(read(chinese), read(english(chinese)))
                .flatMap(texts -> texts.values().stream())
                .map(Object::toString)
                .filter(text -> !arguments(text).isEmpty())
                .filter(text -> text.replace("''", "").contains("'")))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("chineseFiles")
  void keys_begin_with_their_room_and_stand_once(Path chinese) {
    String room = chinese.getFileName().toString().replace(".properties", "");
    for (Path file : List.of(chinese, english(chinese))) {
      List<String> keys =
          Sources.text(file)
              .lines()
              .filter(line -> line.contains("=") && !line.startsWith("#") && !line.startsWith(" "))
              .map(line -> line.substring(0, line.indexOf('=')).strip())
              .toList();
      assertThat(keys).doesNotHaveDuplicates().allMatch(key -> key.startsWith(room + "."));
    }
  }

  @Test
  void every_text_that_is_asked_for_exists() {
    Set<String> known =
        chineseFiles().stream()
            .flatMap(file -> read(file).stringPropertyNames().stream())
            .collect(Collectors.toSet());
    Set<String> rooms =
        known.stream().map(key -> key.replaceAll("\\..*", "")).collect(Collectors.toSet());
    Set<String> missing = new TreeSet<>();
    Stream.concat(
            Sources.files(Sources.JAVA, ".java").stream(),
            Sources.files(Sources.TEMPLATES, ".jte").stream())
        .flatMap(file -> USE.matcher(Sources.text(file)).results())
        .map(use -> use.group(1))
        .filter(key -> rooms.contains(key.replaceAll("\\..*", "")) && !key.endsWith("."))
        .filter(key -> !known.contains(key))
        .forEach(missing::add);
    assertThat(missing).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("chineseFiles")
  void every_text_is_asked_for(Path chinese) {
    assertThat(read(chinese).stringPropertyNames()).allMatch(WordsTest::isAskedFor);
  }

  /// A key that is put together is asked for by its beginning, and if that is the room alone, by how it goes on.
  private static boolean isAskedFor(String key) {
    int room = key.indexOf('.') + 1;
    boolean whole = beginnings(key).anyMatch(part -> part.length() > room && QUOTED.contains(part));
    return whole
        || (QUOTED.contains(key.substring(0, room))
            && beginnings(key.substring(room)).anyMatch(QUOTED::contains));
  }

  /// `a`, `a.`, `a.b`, `a.b-` and `a.b-c` of `a.b-c`.
  private static Stream<String> beginnings(String key) {
    return IntStream.rangeClosed(1, key.length())
        .filter(end ->
            end == key.length()
                || ".-_".indexOf(key.charAt(end - 1)) >= 0
                || ".-_".indexOf(key.charAt(end)) >= 0)
        .mapToObj(end -> key.substring(0, end));
  }

  private static Set<String> arguments(String text) {
    return ARGUMENT
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toSet());
  }

  private static Path english(Path chinese) {
    Path file =
        chinese.resolveSibling(
            chinese.getFileName().toString().replace(".properties", "_en.properties"));
    assertThat(Files.exists(file)).as("%s exists", file).isTrue();
    return file;
  }

  private static Properties read(Path file) {
    Properties texts = new Properties();
    try {
      texts.load(new StringReader(Sources.text(file)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return texts;
  }
}
