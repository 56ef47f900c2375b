package org.xingtan.transfer;

import org.springframework.stereotype.Component;
import org.xingtan.identity.Masking;
import org.xingtan.identity.PersonalData;

/// Personal numbers under the keys of this installation.
@Component
class SealedNumbers implements PersonalNumbers {

  private final PersonalData data;

  SealedNumbers(PersonalData data) {
    this.data = data;
  }

  @Override
  public byte[] encrypt(String number) {
    return data.encrypt(number);
  }

  @Override
  public byte[] hash(String number) {
    return data.hash(number);
  }

  @Override
  public String decrypt(byte[] cipher) {
    return data.decrypt(cipher);
  }

  @Override
  public String maskIdentity(String number) {
    return Masking.identityNumber(number);
  }

  @Override
  public String maskMobile(String number) {
    return Masking.mobile(number);
  }
}
