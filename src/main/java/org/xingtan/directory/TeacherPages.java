package org.xingtan.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xingtan.web.Shell;

/// Makes the page of a person, with or without their full numbers.
final class TeacherPages {
  private TeacherPages() {}

  static TeacherPage of(Shell shell, TeacherFile file, LocalDate today) {
    return of(shell, file, today, null, null);
  }

  static TeacherPage of(
      Shell shell,
      TeacherFile file,
      LocalDate today,
      TeacherPage.@Nullable Revealed revealed,
      @Nullable String refusal) {
    TeacherLine person = file.person();
    return new TeacherPage(
        shell.withTitle(person.name()),
        TeacherRow.of(person, shell.words(), today),
        file.current(),
        new Lives(shell.words(), true).of(file),
        file.current() ? Address.teacher(person.number()) + "/identity-number" : null,
        file.current() ? Address.keeping(person.number()) : null,
        revealed,
        refusal);
  }
}
