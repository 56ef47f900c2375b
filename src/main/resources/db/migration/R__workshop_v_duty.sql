create or replace view workshop.v_duty as
select teacher_id, id, run_id, role, section_id, subject_id, area_id, school_id, from_day, until_day
from workshop.duty;
comment on view workshop.v_duty is 'Posts on duty: one line a class, workshop or subject; persons and posts are counted apart.';

create or replace view workshop.v_duty_end as
select teacher_id, duty_id, until_day, reason, successor_id, at, actor
from workshop.duty_end;
comment on view workshop.v_duty_end is 'How posts came to be ended by hand.';
