package org.xingtan.transfer;

/// What staging keeps of a personal number instead of the number.
interface PersonalNumbers {

  byte[] encrypt(String number);

  byte[] hash(String number);

  String decrypt(byte[] cipher);

  String maskIdentity(String number);

  String maskMobile(String number);
}
