package org.xingtan.activation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xingtan.identity.Audit;
import org.xingtan.identity.AuditEvent;
import org.xingtan.identity.Identity;
import org.xingtan.time.CityTime;
import org.xingtan.web.Words;

/// Slips for holders of posts, by account: many of them are not in the roster.
@Service
class AccountSlips {
  private final SlipHolderStore holders;
  private final SlipStore store;
  private final Secrets secrets;
  private final Audit audit;
  private final Clock clock;

  AccountSlips(
      SlipHolderStore holders, SlipStore store, Secrets secrets, Audit audit, Clock clock) {
    this.holders = holders;
    this.store = store;
    this.secrets = secrets;
    this.audit = audit;
    this.clock = clock;
  }

  record Issued(SlipHolderStore.Holder holder, String text, Instant expires) {
    List<SlipSheetPage.Card> list(Words words) {
      return List.of(
          new SlipSheetPage.Card(
              holder.name(),
              holder.signInName(),
              holder.place(),
              text,
              words.of("activation.sheet.until", CityTime.minute(expires))));
    }
  }

  /// Nothing when the account holds no post below the reader's, or one beside or above it.
  @Transactional
  public Optional<Issued> issue(Identity who, int account) {
    if (account == who.accountId()) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    return holders
        .below(account, Slips.below(who.role()), who.scope().areaId(), CityTime.dayOf(now))
        .map(holder -> {
          String text = secrets.slip(secrets.printing(), account);
          byte[] hash = secrets.slipHash(text);
          Instant expires = now.plus(Slips.LIFETIME);
          store.replace(account, hash, now);
          store.insert(account, hash, who.accountId(), now, expires);
          audit.record(who, AuditEvent.SLIP_ISSUED, holder.signInName(), "");
          return new Issued(holder, text, expires);
        });
  }
}
