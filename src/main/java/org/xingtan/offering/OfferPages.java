package org.xingtan.offering;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xingtan.programme.RunSetUp;
import org.xingtan.web.Blocks;
import org.xingtan.web.Blocks.Block;
import org.xingtan.web.Field;
import org.xingtan.web.Fields;
import org.xingtan.web.PlainTable;
import org.xingtan.web.PlainTable.Cell;
import org.xingtan.web.Shell;
import org.xingtan.web.Words;
import org.xingtan.workshop.Duties;
import org.xingtan.workshop.DutyRefused;

/// Makes the pages of a section: the form of a new one; the form of one that stands, and who is on duty there.
@Component
class OfferPages {
  private final OfferForms forms;
  private final Duties duties;

  OfferPages(OfferForms forms, Duties duties) {
    this.forms = forms;
    this.duties = duties;
  }

  Blocks fresh(Shell shell, RunSetUp run, Fields form) {
    return page(shell, run, List.of(Block.form("", form)));
  }

  /// @param refused the form that was refused, in the place of its usual self
  Blocks edit(Shell shell, RunSetUp run, Offer offer, @Nullable Fields refused) {
    Words words = shell.words();
    List<Block> blocks = new ArrayList<>();
    Fields form = forms.of(run, offer, words);
    blocks.add(Block.form("", instead(form, refused)));
    blocks.add(
        Block.table(staff(offer, words)).with(List.of(instead(duty(run, offer, words), refused))));
    return page(shell, run, blocks);
  }

  private static Fields instead(Fields form, @Nullable Fields refused) {
    return refused != null && refused.action().equals(form.action()) ? refused : form;
  }

  private PlainTable staff(Offer offer, Words words) {
    return PlainTable.of(
        words.of("offering.staff"),
        words.of("offering.staff.empty"),
        duties.of(offer.id()).stream()
            .map(one ->
                PlainTable.Row.of(
                    Cell.link(one.name(), PostPages.address(one.number(), one.id())),
                    Cell.word(one.number()),
                    Cell.word(words.of("offering.duty." + one.role())),
                    Cell.word(one.from().toString()),
                    Cell.word(one.until() == null ? "" : one.until().toString())))
            .toList(),
        words.of("offering.person"),
        words.of("offering.number"),
        words.of("offering.duty"),
        words.of("offering.from"),
        words.of("offering.until"));
  }

  static Fields duty(RunSetUp run, Offer offer, Words words) {
    return Fields.of(
        OfferController.address(run) + "/" + offer.id() + "/duties",
        words.of("offering.duty.add"),
        Field.text("teacher", words.of("offering.number"), null)
            .mandatory()
            .hinted(words.of("offering.duty.hint")),
        Field.day("from", words.of("offering.from"), offer.section().opensOn()).mandatory());
  }

  private static Blocks page(Shell shell, RunSetUp run, List<Block> blocks) {
    return Blocks.of(
            shell.titled("offering.section.of", run.key().period(), run.key().programmeName()),
            blocks)
        .below(shell.words().of("offering.title"), OfferController.address(run))
        .explained(shell.words().of("offering.section.explanation"));
  }

  static String text(DutyRefused refused, Words words) {
    return switch (refused) {
      case DutyRefused.PeriodClosed no -> words.of("offering.refused.closed", no.period());
      case DutyRefused.DayUnsound no -> words.of("offering.refused.duty-day");
      case DutyRefused.PersonUnknown no -> words.of("offering.refused.person", no.number());
      case DutyRefused.HeldAlready no -> words.of("offering.refused.held", no.number());
      case DutyRefused.ReasonMissing no -> words.of("offering.refused.reason");
      case DutyRefused.EndUnsound no -> words.of("offering.refused.end-day");
      case DutyRefused.EndedAlready no -> words.of("offering.refused.ended", no.until().toString());
      case DutyRefused.NothingLeft no -> words.of("offering.refused.nothing-left");
      case DutyRefused.SamePerson no -> words.of("offering.refused.same-person");
    };
  }
}
