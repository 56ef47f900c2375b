package org.xingtan.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Rules 11 to 13, as far as the text of a store's statements shows them.
class SqlTest {
  private static final Pattern SCHEMA =
      Pattern.compile("create schema (?:if not exists )?([a-z_]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern QUALIFIED = Pattern.compile("(?<![\\w.:'])([a-z_]+)\\.([a-z_0-9]+)");
  private static final Pattern CURRENT_TIME =
      Pattern.compile(
          "\\b(now\\(\\)|current_timestamp|current_date|clock_timestamp|localtimestamp)");
  private static final Pattern ALL_COLUMNS = Pattern.compile("\\bselect\\s+(\\w+\\.)?\\*");
  private static final Pattern SHOUTED =
      Pattern.compile("\\b(SELECT|INSERT|UPDATE|DELETE|FROM|WHERE|JOIN|CREATE)\\b");

  private static final Pattern TYPE = Pattern.compile("create (?:type|domain) ([a-z_]+\\.[a-z_]+)");

  private record Statement(String room, String type, String text) {
    @Override
    public String toString() {
      return type + ": " + text.strip();
    }
  }

  private final Set<String> schemas =
      Sources.files(Sources.MIGRATIONS, ".sql").stream()
          .flatMap(file -> SCHEMA.matcher(Sources.text(file)).results())
          .map(match -> match.group(1))
          .collect(Collectors.toSet());

  /// Enumerations are words that all rooms share.
  private final Set<String> types =
      Sources.files(Sources.MIGRATIONS, ".sql").stream()
          .flatMap(file -> TYPE.matcher(Sources.text(file)).results())
          .map(match -> match.group(1))
          .collect(Collectors.toSet());

  private final List<Statement> statements = statements();

  @Test
  void a_store_touches_its_own_schema_and_reads_others_only_through_their_views() {
    List<String> trespasses =
        statements.stream()
            .flatMap(statement ->
                QUALIFIED
                    .matcher(withoutTexts(statement.text()))
                    .results()
                    .filter(name -> trespasses(statement.room(), name))
                    .map(name -> statement.type() + " names " + name.group()))
            .distinct()
            .toList();
    assertThat(trespasses).isEmpty();
  }

  @Test
  void no_statement_asks_the_database_for_the_time() {
    assertThat(matching(CURRENT_TIME)).isEmpty();
  }

  @Test
  void columns_are_listed() {
    assertThat(matching(ALL_COLUMNS)).isEmpty();
  }

  @Test
  void statements_are_written_in_lower_case() {
    assertThat(matching(SHOUTED)).isEmpty();
  }

  private boolean trespasses(String room, MatchResult name) {
    String schema = name.group(1);
    return schemas.contains(schema)
        && !schema.equals(room)
        && !name.group(2).startsWith("v_")
        && !types.contains(name.group());
  }

  private List<Statement> matching(Pattern pattern) {
    return statements.stream()
        .filter(statement -> pattern.matcher(withoutTexts(statement.text())).find())
        .toList();
  }

  private static String withoutTexts(String sql) {
    return sql.replaceAll("'[^']*'", "''").replaceAll("--[^\n]*", "");
  }

  private static List<Statement> statements() {
    List<Statement> found = new ArrayList<>();
    for (CompilationUnitTree unit : Sources.main().units()) {
      if (Sources.name(unit).endsWith("Store")) {
        new TreeScanner<Void, Void>() {
          @Override
          public Void visitLiteral(LiteralTree literal, Void nothing) {
            if (literal.getValue() instanceof String text) {
              found.add(new Statement(Sources.room(unit), Sources.name(unit), text));
            }
            return super.visitLiteral(literal, nothing);
          }
        }.scan(unit, null);
      }
    }
    return found;
  }
}
