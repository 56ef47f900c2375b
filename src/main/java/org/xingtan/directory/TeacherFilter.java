package org.xingtan.directory;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xingtan.identity.Masking;

/// What a list of people is narrowed by, as typed; empty means all.
///
/// @param q characters of the name, or a whole teacher number
/// @param school name, key or identifier
/// @param area code, or [#NONE] for people without one
/// @param status EMPLOYED when nothing was said
record TeacherFilter(
    String q,
    String school,
    String area,
    String subject,
    String stage,
    String staff,
    TeacherStatus status) {

  static final String NONE = "NONE";

  /// Spring hands in null for what the address does not say.
  static TeacherFilter of(Asked asked) {
    return new TeacherFilter(
        typed(asked.q()),
        typed(asked.school()),
        code(asked.area()),
        code(asked.subject()),
        code(asked.stage()),
        code(asked.staff()),
        TeacherStatus.of(code(asked.status())));
  }

  /// The query parameters.
  record Asked(
      @Nullable String q,
      @Nullable String school,
      @Nullable String area,
      @Nullable String subject,
      @Nullable String stage,
      @Nullable String staff,
      @Nullable String status) {}

  boolean withoutArea() {
    return area.equals(NONE);
  }

  boolean byNumber() {
    return !q.isEmpty() && q.chars().allMatch(Character::isDigit);
  }

  boolean bySurname() {
    return q.codePointCount(0, q.length()) == 1 && !byNumber();
  }

  boolean narrowed() {
    return !(q + school + area + subject + stage + staff).isEmpty()
        || status != TeacherStatus.EMPLOYED;
  }

  Address address() {
    return Address.of("/teachers")
        .with("q", q)
        .with("school", school)
        .with("area", area)
        .with("subject", subject)
        .with("stage", stage)
        .with("staff", staff)
        .with("status", status == TeacherStatus.EMPLOYED ? "" : status.name());
  }

  /// For the audit trail. Somebody may have typed an identity number where a name belongs.
  String audited() {
    TeacherFilter masked =
        new TeacherFilter(
            q.length() > 13 ? Masking.identityNumber(q) : q,
            school,
            area,
            subject,
            stage,
            staff,
            status);
    return masked.toString();
  }

  private static String typed(@Nullable String value) {
    return value == null ? "" : value.strip();
  }

  private static String code(@Nullable String value) {
    return typed(value).toUpperCase(Locale.ROOT);
  }
}
