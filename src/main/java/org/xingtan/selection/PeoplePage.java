package org.xingtan.selection;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xingtan.web.Shell;

/// The school's form: which section, for whom.
record PeoplePage(
    Shell shell, List<Option> sections, List<Person> people, @Nullable String refusal) {

  record Person(String number, String name, String subject) {}
}
