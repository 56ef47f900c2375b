package org.xingtan.staffing;

import org.springframework.stereotype.Component;
import org.xingtan.identity.Masking;
import org.xingtan.identity.PersonalData;
import org.xingtan.roster.PersonalNumber;

/// Personal numbers as they are kept, under the keys of this installation.
@Component
class Sealing {
  private final PersonalData data;

  Sealing(PersonalData data) {
    this.data = data;
  }

  PersonalNumber identity(String number) {
    return sealed(number, Masking.identityNumber(number));
  }

  PersonalNumber mobile(String number) {
    return sealed(number, Masking.mobile(number));
  }

  private PersonalNumber sealed(String number, String masked) {
    return new PersonalNumber(masked, data.hash(number), data.encrypt(number));
  }
}
