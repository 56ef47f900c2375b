package org.xingtan.schoolselection;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xingtan.web.Field;
import org.xingtan.web.Shell;

/// The school's form: which section, for whom.
record PeoplePage(Shell shell, Field sections, List<Person> people, @Nullable String refusal) {

  record Person(String number, String name, String subject) {}
}
