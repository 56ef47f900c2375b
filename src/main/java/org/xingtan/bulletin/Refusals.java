package org.xingtan.bulletin;

import org.xingtan.web.Words;

/// Every refusal in words: what is wrong and what to do.
record Refusals(Words words) {
  String text(IssueRefused refused) {
    return switch (refused) {
      case IssueRefused.BadMoment bad -> words.of("bulletin.refused.moment", bad.text());
      case IssueRefused.NothingInPeriod nothing ->
          words.of("bulletin.refused.period", nothing.programme(), nothing.period());
      case IssueRefused.TemplateDoesNotFit fits ->
          words.of(
              "bulletin.refused.template",
              fits.template().name().in(words),
              fits.programme(),
              fits.period());
      case IssueRefused.NumberTaken taken ->
          words.of("bulletin.refused.number", taken.number().text());
      case IssueRefused.ChangedMeanwhile _ -> words.of("bulletin.refused.meanwhile");
      case IssueRefused.Frozen _ -> words.of("bulletin.refused.frozen");
      case IssueRefused.NotFrom from ->
          words.of(
              "bulletin.refused.state",
              words.of("bulletin.state." + from.state()),
              words.of("bulletin.state." + from.wanted()));
      case IssueRefused.TemplateName taken ->
          words.of("bulletin.refused.template-name", taken.name());
      case IssueRefused.MailNotReady _ -> words.of("bulletin.refused.mail-not-ready");
      case IssueRefused.Marked _ -> words.of("bulletin.refused.marked");
    };
  }

  String text(EditRefused refused) {
    return switch (refused) {
      case EditRefused.Frozen _ -> words.of("bulletin.refused.frozen");
      case EditRefused.Stale stale ->
          words.of("bulletin.refused.stale", stale.current().changedBy());
      case EditRefused.Gone _ -> words.of("bulletin.refused.gone");
      case EditRefused.BadReference bad -> bad.reason();
    };
  }

  String text(SigningRefused refused) {
    return switch (refused) {
      case SigningRefused.AlreadySigned first ->
          words.of("bulletin.refused.signed", first.name(), HistoryController.moment(first.at()));
      case SigningRefused.NotInReview not ->
          words.of("bulletin.refused.not-in-review", words.of("bulletin.state." + not.state()));
      case SigningRefused.OwnWork _ -> words.of("bulletin.refused.own-work");
      case SigningRefused.Unanswered open ->
          words.of("bulletin.refused.unanswered", open.findings());
      case SigningRefused.ChangedSinceRead _ -> words.of("bulletin.refused.changed");
    };
  }
}
