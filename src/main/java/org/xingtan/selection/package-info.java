/// Who gets a seat: what a person may select and why not, seats that are held by the database, quotas of areas and schools,
/// waiting lists that move up by themselves, giving back and exchanging, the school's word.
///
/// Shows nothing: `centre` is where teachers select, `schoolselection` where schools do, `seating` where offices watch and share out seats.
///
/// Owns the schema `selection` (rule, prerequisite, pool, seat, waiting, refusal, review, notice) and publishes `v_rule`, `v_pool`, `v_seat`,
/// `v_waiting`, `v_refusal`, `v_review`, `v_notice`, and read together `v_section_offer`, `v_held` and `v_answer`. Enrolments themselves, with their
/// lines and counts, are written by [org.xingtan.enrolment.Enrolments] in the same transaction. Other rooms use
///
/// - [org.xingtan.selection.Selections] to select, give back and exchange, and to ask what would be answered;
/// - [org.xingtan.selection.SeatPayments] to say that a seat was paid or refunded, [org.xingtan.selection.Reviews] for the school's word;
/// - [org.xingtan.selection.Quotas] and [org.xingtan.selection.SelectionRules] to set seats, quotas and rules of a run. Limits are read from `programme`;
/// - [org.xingtan.selection.Requirements] for what a person has to select, [org.xingtan.selection.AnswerWords] to say what was answered.
///
/// What a person asks for goes through `Wishes` (a `Form` of everything that decides, read under the person's lock) and `Answering`, which asks `Policies`
/// (the rules, each a refusal of its own) and `Seats` (counters and enrolments); a seat that is free again through `Promotions`. All in the one transaction of
/// `Selections`.
///
/// Rules: docs/rules/selection.md; why seats are counters: docs/adr/0070; why a form is answered as a whole: docs/adr/0076.
@ApplicationModule(
    allowedDependencies = {
      "catalogue",
      "enrolment",
      "identity",
      "intake",
      "job",
      "milestone",
      "programme",
      "roster",
      "time",
      "web"
    })
@NullMarked
package org.xingtan.selection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
