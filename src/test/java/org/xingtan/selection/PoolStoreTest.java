package org.xingtan.selection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xingtan.testing.XingtanTest;

@XingtanTest
class PoolStoreTest {
  private final PoolStore pools;

  PoolStoreTest(PoolStore pools) {
    this.pools = pools;
  }

  @Test
  void nobody_waits_for_a_section_without_a_counter() {
    assertThat(pools.waiting(4_711)).isZero();
  }
}
