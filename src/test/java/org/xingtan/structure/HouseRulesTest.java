package org.xingtan.structure;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.temporal.Temporal;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RequestMapping;
import org.xingtan.web.MayCall;

/// The rules of the house that the compiled classes show.
class HouseRulesTest {
  private static final JavaClasses ALL = new ClassFileImporter().importPackages("org.xingtan");

  /// A part of those, not read a second time: the classes of a thousand files take much memory.
  private static final JavaClasses MAIN =
      ALL.that(
          describe(
              "are not tests",
              type ->
                  type.getSource()
                      .filter(source -> !source.getUri().getPath().contains("/test-classes/"))
                      .isPresent()));

  private static final String INNER = ".*(Controller|Store|Form|Page|Configuration)";

  /// Templates become public classes that nobody names.
  private static final DescribedPredicate<JavaClass> TEMPLATE =
      describe("a compiled template", type -> type.getName().matches(".*\\.Jte\\w+Generated.*"));

  @Test
  void what_only_its_room_uses_is_not_public() {
    check(
        classes().that().haveNameMatching(INNER).and().areTopLevelClasses().should().notBePublic());
  }

  @Test
  void only_stores_speak_to_the_database() {
    check(
        noClasses()
            .that()
            .haveNameNotMatching(".*Store(\\$.*)?")
            .and()
            .resideOutsideOfPackages("org.xingtan.database..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(JdbcClient.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(JdbcOperations.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Connection.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Statement.class));
  }

  @Test
  void transactions_belong_to_what_decides() {
    check(
        classes()
            .that()
            .haveNameMatching(".*(Controller|Store)")
            .should()
            .notBeAnnotatedWith(Transactional.class));
    check(
        methods()
            .that()
            .areDeclaredInClassesThat()
            .haveNameMatching(".*(Controller|Store)")
            .should()
            .notBeAnnotatedWith(Transactional.class));
  }

  @Test
  void nothing_is_injected_into_fields() {
    String spring = "org.springframework.beans.factory.annotation.";
    check(
        noFields()
            .should()
            .beAnnotatedWith(spring + "Autowired")
            .orShould()
            .beAnnotatedWith(spring + "Value")
            .orShould()
            .beAnnotatedWith("jakarta.annotation.Resource"));
  }

  @Test
  void fields_of_beans_do_not_change() {
    check(
        fields()
            .that()
            .areDeclaredInClassesThat()
            .haveNameMatching(".*(Controller|Store)")
            .should()
            .beFinal());
  }

  @Test
  void the_time_comes_from_the_clock() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("org.xingtan.time")
            .should()
            .callMethodWhere(
                describe("asks the time without the clock", HouseRulesTest::asksTime)));
  }

  /// Whoever waits says what for: a pause is too long on a fast machine and too short on a slow one.
  @Test
  void nobody_waits_by_pausing() {
    noClasses()
        .that()
        .haveNameNotMatching("org.xingtan.database.EmbeddedPostgres")
        .should()
        .callMethodWhere(describe("pauses", HouseRulesTest::pauses))
        .check(ALL);
    assertThat(Sources.files(Sources.BENCH, ".java"))
        .isNotEmpty()
        .noneMatch(file -> Sources.text(file).contains("Thread.sleep"));
  }

  @Test
  void there_are_no_mocks_and_no_object_mappers_for_tables() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.mockito..", "lombok..", "jakarta.persistence..", "com.google.common..")
        .allowEmptyShould(true)
        .check(ALL);
  }

  @Test
  void every_handler_states_who_may_call_it() {
    check(
        methods()
            .that()
            .areMetaAnnotatedWith(RequestMapping.class)
            .should()
            .beAnnotatedWith(MayCall.class));
  }

  @Test
  void controllers_speak_seven_verbs() {
    check(
        methods()
            .that()
            .areMetaAnnotatedWith(RequestMapping.class)
            .and()
            .areDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Controller")
            .should()
            .haveNameMatching("index|show|newForm|create|editForm|update|delete"));
  }

  @Test
  void names_come_from_the_field() {
    check(
        noClasses()
            .that(DescribedPredicate.not(TEMPLATE))
            .should()
            .haveNameMatching(
                ".*(Impl|Manager|Helper|Utils?|Dto|DTO|Info|(?<!Personal)Data|Service|Repository)"));
  }

  @Test
  void rooms_are_flat_and_named_after_capabilities() {
    check(classes().should().resideInAnyPackage("org.xingtan", "org.xingtan.*"));
    check(
        noClasses()
            .should(
                ArchConditions.resideInAnyPackage(
                    "..controller",
                    "..service",
                    "..dto",
                    "..config",
                    "..common",
                    "..util",
                    "..model")));
  }

  private static boolean pauses(JavaMethodCall call) {
    JavaClass owner = call.getTargetOwner();
    boolean sleeps =
        call.getName().equals("sleep")
            && (owner.isEquivalentTo(Thread.class) || owner.isEquivalentTo(TimeUnit.class));
    return sleeps
        || (owner.isEquivalentTo(LockSupport.class) && call.getName().startsWith("parkN"));
  }

  private static boolean asksTime(JavaMethodCall call) {
    JavaClass owner = call.getTargetOwner();
    boolean withoutClock =
        call.getTarget().getRawParameterTypes().stream()
            .noneMatch(type -> type.isAssignableTo(Clock.class));
    boolean asks =
        call.getName().equals("now") && owner.isAssignableTo(Temporal.class) && withoutClock;
    return asks
        || (owner.isEquivalentTo(System.class) && call.getName().equals("currentTimeMillis"))
        || (owner.isEquivalentTo(Clock.class) && call.getName().startsWith("system"));
  }

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(MAIN);
  }
}
