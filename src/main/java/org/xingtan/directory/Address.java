package org.xingtan.directory;

import org.springframework.web.util.UriComponentsBuilder;

/// Builds the addresses of our own pages.
final class Address {
  private final UriComponentsBuilder address;

  private Address(String path) {
    address = UriComponentsBuilder.fromPath(path);
  }

  static Address of(String path) {
    return new Address(path);
  }

  static String teacher(String number) {
    return of("/teachers/" + number).toString();
  }

  /// Where whoever keeps a person changes something.
  static String keeping(String number) {
    return of("/staff/" + number).toString();
  }

  static String school(String key) {
    return of("/schools/" + key).toString();
  }

  static String headCount(String code) {
    return of("/head-counts/" + code).toString();
  }

  /// Left out when empty.
  Address with(String name, String value) {
    if (!value.isEmpty()) {
      address.queryParam(name, value);
    }
    return this;
  }

  @Override
  public String toString() {
    return address.encode().toUriString();
  }
}
