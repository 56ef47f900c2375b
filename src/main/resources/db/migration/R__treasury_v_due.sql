-- Seats that cost something and are neither paid nor on a bill, with who has to pay them. Where no fee rule was decided, the price of the course
-- holds and the school pays. A fee for the period is owed once, with the seat that was selected first.
create or replace view treasury.v_due as
select
  e.teacher_id,
  e.run_id,
  e.course_id,
  e.attempt,
  e.section_id,
  e.selected_at,
  coalesce(rule.payer, 'SCHOOL') as payer,
  case coalesce(rule.payer, 'SCHOOL')
    when 'PERSON' then e.teacher_id
    when 'SCHOOL' then coalesce(m.school_id, t.school_id)
    else coalesce(m.area_id, t.area_id)
  end::integer as payer_id,
  case
    when rule.basis = 'PERIOD' then rule.yuan
    else coalesce(seat.fee_yuan, o.price_yuan)
  end::numeric(8, 2) as fee_yuan,
  seat.pay_by,
  run.ends_on,
  o.programme_name || ' ' || o.period_name as run_name,
  o.title,
  o.credit_hours,
  t.number as teacher_number,
  t.name as teacher_name
from enrolment.enrolment e
join programme.v_run run on run.id = e.run_id
join selection.v_section_offer o on o.section_id = e.section_id
join roster.v_teacher t on t.id = e.teacher_id
left join programme.v_fee_rule rule on rule.run_id = e.run_id
left join programme.v_member m on m.teacher_id = e.teacher_id and m.run_id = e.run_id
left join selection.seat on seat.teacher_id = e.teacher_id and seat.run_id = e.run_id and seat.course_id = e.course_id and seat.attempt = e.attempt
where e.withdrawn_at is null
  and e.paid_at is null
  and run.period_state = 'OPEN'
  and coalesce(rule.basis, 'COURSE') <> 'FREE'
  and case
    when rule.basis = 'PERIOD' then not exists (
      select
      from enrolment.enrolment other
      where other.teacher_id = e.teacher_id
        and other.run_id = e.run_id
        and other.withdrawn_at is null
        and (other.paid_at is not null or (other.selected_at, other.course_id) < (e.selected_at, e.course_id))
    )
    else coalesce(seat.fee_yuan, o.price_yuan) > 0
  end
  and not exists (
    select
    from treasury.claim c
    where c.teacher_id = e.teacher_id
      and c.run_id = e.run_id
      and c.course_id = e.course_id
      and c.attempt = e.attempt
  )
  and not exists (
    select
    from selection.review v
    where v.teacher_id = e.teacher_id
      and v.run_id = e.run_id
      and v.course_id = e.course_id
      and v.attempt = e.attempt
      and v.decided_at is null
  );
comment on view treasury.v_due is 'Seats to be paid that stand on no bill yet, with their payer.';
