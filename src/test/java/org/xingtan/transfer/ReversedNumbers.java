package org.xingtan.transfer;

import java.nio.charset.StandardCharsets;

/// Keeps a number backwards: enough to see in a test that the number itself was not stored and came back whole.
final class ReversedNumbers implements PersonalNumbers {

  @Override
  public byte[] encrypt(String number) {
    return new StringBuilder(number).reverse().toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public byte[] hash(String number) {
    return ("#" + number).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String decrypt(byte[] cipher) {
    return new StringBuilder(new String(cipher, StandardCharsets.UTF_8)).reverse().toString();
  }

  @Override
  public String maskIdentity(String number) {
    return number.substring(0, 3) + "***";
  }

  @Override
  public String maskMobile(String number) {
    return number.substring(0, 3) + "***";
  }
}
