-- Sections with everything about them that does not depend on who asks; and the questions that do.
create or replace view selection.v_section_offer as
select
  section.id as section_id,
  section.run_id,
  run.period_id,
  section.part_id,
  section.course_id,
  section.code as section_code,
  section.name as section_name,
  run.programme_id,
  programme.code as programme_code,
  programme.short_name as programme_name,
  period.code as period_code,
  period.name as period_name,
  part.code as part_code,
  part.name as part_name,
  run.participation_rule,
  course.code as course_code,
  course.title,
  course.category,
  course.provider,
  course.credit_hours,
  case fee.basis
    when 'FREE' then 0
    when 'PERIOD' then 0
    when 'HOURS' then round(course.credit_hours * fee.yuan, 2)
    else course.price_yuan
  end::numeric(8, 2) as price_yuan,
  section.area_id as section_area_id,
  coalesce(section.subject_id, course.subject_id) as wanted_subject_id,
  course.stages::text[] as stages,
  section.opens_on,
  course.retired_on,
  section.capacity,
  rule.audience,
  rule.fit,
  rule.repeats,
  rule.again,
  rule.waiting,
  rule.school,
  rule.payment_hours,
  rule.withdraw_until,
  part_limit.most_courses as course_limit,
  part_limit.most_hours as hours_limit,
  run_limit.most_courses as run_course_limit,
  run_limit.most_hours as run_hours_limit,
  coalesce(fee.basis = 'PERIOD', false) as once_a_period
from enrolment.section
join programme.run on run.id = section.run_id
join programme.programme on programme.id = run.programme_id
join programme.period on period.id = run.period_id
join programme.part on part.id = section.part_id
join catalogue.course on course.id = section.course_id
join selection.v_rule rule on rule.run_id = section.run_id
left join programme.v_selection_limit part_limit on part_limit.run_id = section.run_id and part_limit.part_id = section.part_id
left join programme.v_selection_limit run_limit on run_limit.run_id = section.run_id and run_limit.part_id is null
left join programme.v_fee_rule fee on fee.run_id = section.run_id;
comment on view selection.v_section_offer is 'Sections with course, run, part and rule of selection.';

-- Nothing is open in a draft or a closed period. An area with windows of its own follows them alone. Several windows of one area are rounds.
create or replace function selection.window_of(run integer, area integer, at timestamptz)
returns table (open boolean, next_at timestamptz, last_at timestamptz)
language sql
stable
as $$
  select
    coalesce(bool_or(w.opens_at <= at and w.closes_at > at), false)
      and exists (select from programme.v_run r where r.id = run and r.period_state = 'OPEN'),
    min(w.opens_at) filter (where w.opens_at > at),
    max(w.closes_at)
  from programme.v_study_window w
  where w.run_id = run
    and w.kind = 'SELECTION'
    and case
      when exists (
        select
        from programme.v_study_window own
        where own.run_id = run
          and own.kind = 'SELECTION'
          and own.area_id = area
      ) then w.area_id = area
      else w.area_id is null
    end
$$;
comment on function selection.window_of is 'Whether selection is open for an area of a run, when it opens next, and when it ends.';

-- An area with a window of its own follows it alone.
create or replace function selection.payment_end(run integer, area integer)
returns timestamptz
language sql
stable
as $$
  select w.closes_at
  from programme.v_study_window w
  where w.run_id = run
    and w.kind = 'PAYMENT'
    and (w.area_id = area or w.area_id is null)
  order by w.area_id nulls last
  limit 1
$$;
comment on function selection.payment_end is 'When the payment window of an area of a run closes; null where there is none.';

create or replace function selection.missing_course(course integer, teacher integer)
returns table (title text)
language sql
stable
as $$
  select needed.title
  from selection.prerequisite
  join catalogue.course needed on needed.id = prerequisite.needs_course_id
  where prerequisite.course_id = course
    and not exists (
      select
      from enrolment.enrolment
      where enrolment.teacher_id = teacher
        and enrolment.course_id = needed.id
        and enrolment.completed_at is not null
        and enrolment.withdrawn_at is null
    )
  order by needed.title
  limit 1
$$;
comment on function selection.missing_course is 'A course that a person has to complete before another.';

create or replace function selection.prior_answer(teacher integer, section integer, form uuid)
returns table (kind text, number integer, reason text, arguments text[])
language sql
stable
as $$
  select 'SEATED', 0, '', '{}'::text[]
  from selection.seat
  where seat.teacher_id = teacher
    and seat.section_id = section
    and seat.request = form
  union all
  select case when waiting.ended_at is null then 'WAITING' else 'LEFT' end, waiting.number, '', '{}'::text[]
  from selection.waiting
  where waiting.teacher_id = teacher
    and waiting.section_id = section
    and waiting.request = form
  union all
  select 'REFUSED', 0, refusal.reason, refusal.arguments
  from selection.refusal
  where refusal.teacher_id = teacher
    and refusal.section_id = section
    and refusal.request = form
  limit 1
$$;
comment on function selection.prior_answer is 'What the same form was answered before; a form that is sent twice asks once.';

-- The end of the windows does not depend on the moment that is asked about.
create or replace view selection.v_held as
select
  held.teacher_id,
  held.run_id,
  held.section_id,
  held.attempt,
  held.selected_at,
  held.paid_at,
  held.started_at,
  held.completed_at,
  seat.fee_yuan,
  seat.pay_by,
  review.asked_at is not null as in_review,
  ends.last_at
from enrolment.v_enrolment held
left join selection.seat
  on seat.teacher_id = held.teacher_id and seat.run_id = held.run_id and seat.course_id = held.course_id and seat.attempt = held.attempt
left join selection.v_review review
  on review.teacher_id = held.teacher_id and review.run_id = held.run_id and review.course_id = held.course_id and review.attempt = held.attempt
cross join lateral selection.window_of(held.run_id, held.area_id, held.selected_at) ends
where held.withdrawn_at is null;
comment on view selection.v_held is 'What people hold: enrolments that stand, with fee and deadline of payment, review, and the end of the selection window.';

-- A form may be sent for several sections at once; each has one answer, which changes while somebody waits.
create or replace view selection.v_answer as
select
  seat.teacher_id,
  seat.request,
  seat.section_id,
  case when review.asked_at is null then 'SEATED' else 'REVIEW' end as kind,
  0::bigint as place,
  '' as reason,
  '{}'::text[] as arguments,
  seat.taken_at as at
from selection.seat
left join selection.v_review review
  on review.teacher_id = seat.teacher_id and review.run_id = seat.run_id and review.course_id = seat.course_id and review.attempt = seat.attempt
union all
select
  waiting.teacher_id,
  waiting.request,
  waiting.section_id,
  case when waiting.ended_at is null then 'WAITING' else 'LEFT' end,
  (
    select count(*)
    from selection.v_waiting before
    where before.section_id = waiting.section_id
      and before.number <= waiting.number
  ),
  '',
  '{}'::text[],
  waiting.joined_at
from selection.waiting
where coalesce(waiting.ended_as <> 'SEATED', true)
union all
select
  refusal.teacher_id,
  refusal.request,
  refusal.section_id,
  'REFUSED',
  0,
  refusal.reason,
  refusal.arguments,
  refusal.at
from selection.refusal;
comment on view selection.v_answer is 'What forms were answered: seated, in review, waiting at which place, left, refused for what reason.';
