package org.xingtan.testing;

import org.springframework.core.Ordered;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;
import org.xingtan.database.DatabaseReplaced;

/// Gives each test class a database of its own, and each method the clock at its start.
final class FreshDatabase extends AbstractTestExecutionListener {
  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE + 100;
  }

  @Override
  public void beforeTestClass(TestContext test) {
    test.getApplicationContext().getBean(CurrentDatabase.class).renew();
    test.getApplicationContext().publishEvent(new DatabaseReplaced());
  }

  @Override
  public void beforeTestMethod(TestContext test) {
    test.getApplicationContext().getBean(TestClock.class).set(TestClock.START);
  }
}
