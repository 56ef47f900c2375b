package org.xingtan.bulletin;

/// Why an issue was not made, changed or brought into another state.
sealed interface IssueRefused extends Issues.Outcome {
  /// @param text what was typed as a day or moment
  record BadMoment(String text) implements IssueRefused {}

  /// No programme has figures in that period.
  record NothingInPeriod(String programme, String period) implements IssueRefused {}

  /// The template is made for another kind of programme.
  record TemplateDoesNotFit(IssueTemplate template, String programme, String period)
      implements IssueRefused {}

  record NumberTaken(Issue.Number number) implements IssueRefused {}

  /// Somebody else changed the settings since.
  record ChangedMeanwhile() implements IssueRefused {}

  record Frozen() implements IssueRefused {}

  /// From this state the wanted one cannot be reached.
  record NotFrom(State state, State wanted) implements IssueRefused {}

  /// A template needs a name that no other in use has.
  record TemplateName(String name) implements IssueRefused {}

  /// E-mail does not leave the system.
  record MailNotReady() implements IssueRefused {}

  /// What bears a secrecy mark is not announced by e-mail.
  record Marked() implements IssueRefused {}
}
