package org.xingtan.directory;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/// Builds the addresses of our own pages.
final class Address {
  private final UriComponentsBuilder address;

  private Address(String path) {
    address = UriComponentsBuilder.fromPath(path);
  }

  static Address of(String path) {
    return new Address(path);
  }

  /// Written by hand, as a list has one for each of its lines.
  static String teacher(String number) {
    return "/teachers/" + UriUtils.encodePath(number, UTF_8);
  }

  /// Where whoever keeps a person changes something.
  static String keeping(String number) {
    return of("/staff/" + number).toString();
  }

  static String school(String key) {
    return "/schools/" + UriUtils.encodePath(key, UTF_8);
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
