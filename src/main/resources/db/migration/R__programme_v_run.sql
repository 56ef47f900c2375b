create or replace view programme.v_programme as
select id, code, name, short_name, begins_on, ends_on, head_count_id
from programme.programme;
comment on view programme.v_programme is 'Programmes.';
comment on column programme.v_programme.id is 'Surrogate key.';
comment on column programme.v_programme.code is 'Code used in files and contexts.';
comment on column programme.v_programme.name is 'Name as printed.';
comment on column programme.v_programme.short_name is 'Short name.';
comment on column programme.v_programme.begins_on is 'First day.';
comment on column programme.v_programme.ends_on is 'Last day; null while open.';
comment on column programme.v_programme.head_count_id is 'Head count that cumulative rates divide by.';

create or replace view programme.v_period as
select id, code, name, begins_on, ends_on, programme.period_state(id) as state
from programme.period;
comment on view programme.v_period is 'Periods.';
comment on column programme.v_period.id is 'Surrogate key.';
comment on column programme.v_period.code is 'YYNN.';
comment on column programme.v_period.name is 'Name as printed.';
comment on column programme.v_period.begins_on is 'First day.';
comment on column programme.v_period.ends_on is 'Last day.';
comment on column programme.v_period.state is 'DRAFT: being set up; OPEN; CLOSED: frozen.';

create or replace view programme.v_part as
select t.id, t.programme_id, r.code as programme_code, t.code, t.name, t.ordinal, t.completion_rule, t.completion_minimum
from programme.part t
join programme.programme r on r.id = t.programme_id;
comment on view programme.v_part is 'Parts of programmes.';
comment on column programme.v_part.id is 'Surrogate key.';
comment on column programme.v_part.programme_id is 'The programme.';
comment on column programme.v_part.programme_code is 'Its code.';
comment on column programme.v_part.code is 'Code within the programme.';
comment on column programme.v_part.name is 'Name as printed.';
comment on column programme.v_part.ordinal is 'Order within the programme.';
comment on column programme.v_part.completion_rule is 'COURSES, HOURS, SUBMISSIONS or NONE.';
comment on column programme.v_part.completion_minimum is 'How many complete it.';

create or replace view programme.v_requirement as
select programme_id, category, valid_from, valid_until, credit_hours, note
from programme.requirement;
comment on view programme.v_requirement is 'Credit hours a teacher needs, as dated rules.';
comment on column programme.v_requirement.programme_id is 'The programme.';
comment on column programme.v_requirement.category is 'Category of hours, or TOTAL.';
comment on column programme.v_requirement.valid_from is 'First day.';
comment on column programme.v_requirement.valid_until is 'First day it no longer holds.';
comment on column programme.v_requirement.credit_hours is 'Hours required.';
comment on column programme.v_requirement.note is 'Source or remark.';

create or replace view programme.v_run as
select
  t.id, t.period_id, p.code as period_code, p.name as period_name, p.begins_on, p.ends_on, t.programme_id,
  r.code as programme_code, r.name as programme_name, r.short_name as programme_short_name,
  h.code as head_count_code, t.reference_day, t.population_rule, t.head_count_id, t.pilot, t.participation_rule, t.completion_rule,
  programme.period_state(t.period_id) as period_state
from programme.run t
join programme.period p on p.id = t.period_id
join programme.programme r on r.id = t.programme_id
left join roster.head_count h on h.id = r.head_count_id;
comment on view programme.v_run is 'Programmes in periods, with codes and names.';
comment on column programme.v_run.id is 'Surrogate key of the run.';
comment on column programme.v_run.period_id is 'The period.';
comment on column programme.v_run.period_code is 'Its code, YYNN.';
comment on column programme.v_run.period_name is 'Its name.';
comment on column programme.v_run.begins_on is 'First day of the period.';
comment on column programme.v_run.ends_on is 'Last day of the period.';
comment on column programme.v_run.programme_id is 'The programme.';
comment on column programme.v_run.programme_code is 'Its code.';
comment on column programme.v_run.programme_name is 'Its name.';
comment on column programme.v_run.programme_short_name is 'Its short name.';
comment on column programme.v_run.head_count_code is 'Head count that cumulative rates of the programme divide by.';
comment on column programme.v_run.reference_day is 'Day on which school, subject and staff kind are read.';
comment on column programme.v_run.population_rule is 'Who is due.';
comment on column programme.v_run.head_count_id is 'The frozen list that is due, for HEAD_COUNT.';
comment on column programme.v_run.pilot is 'The pilot mark, for PILOT_SCHOOLS.';
comment on column programme.v_run.participation_rule is 'Which fact makes a participant.';
comment on column programme.v_run.completion_rule is 'ALL_PARTS or NONE.';
comment on column programme.v_run.period_state is 'DRAFT: being set up; OPEN; CLOSED: frozen.';

create or replace view programme.v_study_window as
select run_id, area_id, kind, opens_at, closes_at, reason
from programme.study_window;
comment on view programme.v_study_window is 'Windows of runs.';
comment on column programme.v_study_window.run_id is 'The run.';
comment on column programme.v_study_window.area_id is 'The area; null for all.';
comment on column programme.v_study_window.kind is 'REGISTRATION, SELECTION, PAYMENT or STUDY.';
comment on column programme.v_study_window.opens_at is 'First moment.';
comment on column programme.v_study_window.closes_at is 'First moment after.';
comment on column programme.v_study_window.reason is 'Why it differs.';

create or replace view programme.v_carry_over as
select part_id, from_period_id, to_period_id, reason
from programme.carry_over;
comment on view programme.v_carry_over is 'Completions of a part in an earlier period that count in a later one.';
comment on column programme.v_carry_over.part_id is 'The part.';
comment on column programme.v_carry_over.from_period_id is 'Where it was completed.';
comment on column programme.v_carry_over.to_period_id is 'Where it counts.';
comment on column programme.v_carry_over.reason is 'Ground of the rule.';

create or replace view programme.v_member as
select teacher_id, run_id, due, area_id, school_id, subject_id, ownership, staff_kind, stage
from programme.member;
comment on view programme.v_member is 'Persons in runs, as they count there.';
comment on column programme.v_member.teacher_id is 'The person.';
comment on column programme.v_member.run_id is 'The run.';
comment on column programme.v_member.due is 'Whether the population rule names the person.';
comment on column programme.v_member.area_id is 'Area; null when not assigned.';
comment on column programme.v_member.school_id is 'School.';
comment on column programme.v_member.subject_id is 'Subject; null when none.';
comment on column programme.v_member.ownership is 'Ownership of the school.';
comment on column programme.v_member.staff_kind is 'Staff kind.';
comment on column programme.v_member.stage is 'Stage.';

create or replace view programme.v_selection_limit as
select run_id, part_id, most_courses, most_hours, warn_courses
from programme.selection_limit;
comment on view programme.v_selection_limit is 'How much one person may select in a run, in all (part_id null) or in a part.';

create or replace view programme.v_fee_rule as
select run_id, basis, yuan, payer, refund, pay_within_hours
from programme.fee_rule;
comment on view programme.v_fee_rule is 'What taking part in a run costs and who pays; a run without a row has no rule decided.';

create or replace view programme.v_period_step as
select s.id, s.period_id, s.step, t.code as template_code, s.at, s.actor, s.reason
from programme.period_step s
left join programme.period t on t.id = s.template_id;
comment on view programme.v_period_step is 'What became of periods that were set up by hand.';
