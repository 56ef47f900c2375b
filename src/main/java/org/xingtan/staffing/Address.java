package org.xingtan.staffing;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.springframework.web.util.UriUtils;

/// Where pages of this room are.
final class Address {
  static final String STAFF = "/staff";

  private Address() {}

  static String staff(String number) {
    return STAFF + "/" + UriUtils.encodePathSegment(number, StandardCharsets.UTF_8);
  }

  static String staff(StaffMember person) {
    return staff(person.number());
  }

  static String request(long request) {
    return STAFF + "/requests/" + request;
  }

  static String entry(StaffMember person, LocalDate day) {
    return staff(person) + "/entries/" + day;
  }
}
