package org.xingtan.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xingtan.testing.XingtanTest;
import org.xingtan.web.Caller;

@XingtanTest
class AuditTest {
  private final Audit audit;
  private final JdbcClient jdbc;

  AuditTest(Audit audit, JdbcClient jdbc) {
    this.audit = audit;
    this.jdbc = jdbc;
  }

  @Test
  void a_line_says_who_did_what_as_what_and_why() {
    audit.record(who(), AuditEvent.IDENTITY_NUMBER_SHOWN, "4401000000001", "核对证书");

    assertThat(
            jdbc.sql(
                    """
                    select actor || '|' || role || '|' || scope_name || '|' || object || '|' || detail
                    from identity.audit
                    where event = 'IDENTITY_NUMBER_SHOWN'
                    """)
                .query(String.class)
                .single())
        .isEqualTo("周立民|AREA_ADMINISTRATOR|天河区|4401000000001|核对证书");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update identity.audit set detail = ''",
        "delete from identity.audit",
        "truncate identity.audit"
      })
  void no_line_is_ever_changed_or_removed(String attempt) {
    audit.recordCommand("export", AuditEvent.EXPORT, "teachers", "");

    assertThatThrownBy(() -> jdbc.sql(attempt).update()).hasMessageContaining("append-only");
  }

  private static Identity who() {
    return new Identity(3, 5, "周立民", Caller.AREA_ADMINISTRATOR, "天河区", Scope.area((short) 4));
  }
}
