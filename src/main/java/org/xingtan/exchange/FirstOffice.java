package org.xingtan.exchange;

import org.springframework.stereotype.Component;
import org.xingtan.bulletin.ReadySeries;
import org.xingtan.identity.ReferenceAccounts;

/// Who works in the reference city, and what lies on their desk.
@Component
class FirstOffice {
  private final ReferenceAccounts accounts;
  private final ReadySeries series;

  FirstOffice(ReferenceAccounts accounts, ReadySeries series) {
    this.accounts = accounts;
    this.series = series;
  }

  void open() {
    accounts.create().ifPresent(officer -> series.make(officer.account(), officer.name()));
  }
}
