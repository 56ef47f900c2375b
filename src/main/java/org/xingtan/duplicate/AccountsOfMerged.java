package org.xingtan.duplicate;

import org.springframework.stereotype.Component;
import org.xingtan.identity.Credentials;
import org.xingtan.identity.Sessions;

/// The number that was merged signs in as the one who stays; its own account, if it had one, is closed.
@Component
class AccountsOfMerged {
  private final Credentials credentials;
  private final Sessions sessions;

  AccountsOfMerged(Credentials credentials, Sessions sessions) {
    this.credentials = credentials;
    this.sessions = sessions;
  }

  void close(int teacher) {
    credentials.close(teacher).ifPresent(account -> sessions.endOthers(account, null));
  }
}
