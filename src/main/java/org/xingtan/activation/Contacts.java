package org.xingtan.activation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xingtan.identity.Credentials.Holder;
import org.xingtan.identity.PersonalData;
import org.xingtan.outbox.Medium;

/// The mobile that the roster knows, the mailbox that somebody named and confirmed.
@Component
class Contacts {
  private final ContactStore store;
  private final PersonalData personalData;

  Contacts(ContactStore store, PersonalData personalData) {
    this.store = store;
    this.personalData = personalData;
  }

  Optional<String> address(Holder holder, Medium medium) {
    @Nullable Integer teacher = holder.teacherId();
    return switch (medium) {
      case SMS ->
          teacher == null ? Optional.empty() : store.mobile(teacher).map(personalData::decrypt);
      case EMAIL -> store.confirmedMailbox(holder.account()).map(personalData::decrypt);
    };
  }
}
