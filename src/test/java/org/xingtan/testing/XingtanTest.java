package org.xingtan.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;
import org.xingtan.Application;

/// The whole application on a real PostgreSQL. It starts once for all test classes; each class gets a fresh, migrated
/// database of its own, kept from its first to its last method, and the clock stands at [TestClock#START] before
/// each method. Constructor parameters are injected.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
    classes = Application.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"XINGTAN_DATABASE_URL=test", "XINGTAN_DATA=target/test-data"})
@AutoConfigureMockMvc
@TestConstructor(autowireMode = AutowireMode.ALL)
@Import(TestApplication.class)
@TestExecutionListeners(listeners = FreshDatabase.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface XingtanTest {}
