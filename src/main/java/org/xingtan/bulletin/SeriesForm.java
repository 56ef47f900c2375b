package org.xingtan.bulletin;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/// What was typed for a series.
record SeriesForm(
    @Nullable String code,
    @Nullable String name,
    @BindParam("letter-head") @Nullable String letterHead,
    @BindParam("issuing-office") @Nullable String issuingOffice,
    @BindParam("editing-office") @Nullable String editingOffice,
    @BindParam("chinese-day") @Nullable String chineseDay,
    @BindParam("print-run") @Nullable Integer printRun,
    @Nullable String secrecy,
    @Nullable String programme,
    @Nullable String report,
    @Nullable String copy,
    @Nullable String issue,
    @Nullable Integer version) {

  static SeriesForm of(Series series, List<Recipient> recipients) {
    String secrecy = series.print().secrecy();
    return new SeriesForm(
        series.code(),
        series.head().name(),
        series.head().letterHead(),
        series.head().issuingOffice(),
        series.head().editingOffice(),
        series.head().chineseDay() ? "true" : "",
        series.print().run(),
        secrecy == null ? "" : secrecy,
        series.programme(),
        RecipientText.write(recipients, Delivery.REPORT),
        RecipientText.write(recipients, Delivery.COPY),
        RecipientText.write(recipients, Delivery.ISSUE),
        series.version());
  }

  Series series(int id) {
    return new Series(
        id,
        IssueForm.text(code),
        new Series.Head(
            IssueForm.text(name),
            IssueForm.text(letterHead),
            IssueForm.text(issuingOffice),
            IssueForm.text(editingOffice),
            "true".equals(chineseDay)),
        new Series.Print(
            printRun == null ? 0 : Math.clamp(printRun, 0, 1_000_000),
            IssueForm.text(secrecy).isEmpty() ? null : IssueForm.text(secrecy)),
        IssueForm.text(programme),
        version == null ? 0 : version);
  }

  boolean complete() {
    return IssueForm.text(code).matches("[a-z0-9-]{2,30}")
        && Stream.of(name, letterHead, issuingOffice, editingOffice, programme)
            .noneMatch(text -> IssueForm.text(text).isEmpty());
  }

  List<Recipient> recipients() {
    List<Recipient> all = new ArrayList<>();
    all.addAll(RecipientText.read(Delivery.REPORT, IssueForm.text(report)));
    all.addAll(RecipientText.read(Delivery.COPY, IssueForm.text(copy)));
    all.addAll(RecipientText.read(Delivery.ISSUE, IssueForm.text(issue)));
    return all;
  }
}
