package org.xingtan.bulletin;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The settings of an issue as named parameters.
final class IssueParameters {
  private IssueParameters() {}

  static Map<String, @Nullable Object> of(Issue issue) {
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("series", issue.series().id());
    parameters.put("year", issue.number().year());
    parameters.put("in_year", issue.number().inYear());
    parameters.put("in_all", issue.number().inAll());
    parameters.put("title", issue.title());
    parameters.put("issued_on", issue.issuedOn());
    parameters.put("programme", issue.basis().programme());
    parameters.put("period", issue.basis().period());
    parameters.put("as_of", issue.basis().asOf());
    parameters.put("print_run", issue.print().run());
    parameters.put("secrecy", issue.print().secrecy());
    parameters.put("deadline", issue.deadline());
    parameters.put("previous", issue.origin().previous());
    return parameters;
  }
}
