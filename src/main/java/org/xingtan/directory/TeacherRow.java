package org.xingtan.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xingtan.web.Words;

/// A person as a list prints them.
record TeacherRow(
    String address,
    String number,
    String name,
    String sex,
    String area,
    @Nullable String schoolAddress,
    String school,
    String subject,
    String stage,
    String staffKind,
    String identityNumber,
    String mobile,
    String status) {

  static TeacherRow of(TeacherLine line, Words words, LocalDate today) {
    String none = words.of("directory.none");
    return new TeacherRow(
        Address.teacher(line.number()),
        line.number(),
        line.name(),
        words.of("directory.sex." + line.sex()),
        line.area() == null ? none : line.area(),
        line.schoolKey() == null ? null : Address.school(line.schoolKey()),
        line.school() == null ? none : line.school(),
        line.subject() == null ? none : line.subject(),
        line.stage() == null ? none : words.of("directory.stage." + line.stage()),
        line.staffKind() == null ? none : words.of("directory.staff." + line.staffKind()),
        line.identityMasked(),
        line.mobileMasked() == null ? none : line.mobileMasked(),
        words.of("directory.status." + line.status(today).name()));
  }
}
