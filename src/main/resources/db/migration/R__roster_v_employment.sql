create or replace view roster.v_employment as
select
  e.teacher_id, e.from_day, e.to_day, e.school_id, c.area_id, c.ownership, e.staff_kind, e.subject_id, e.stage, e.started_by, e.ended_by
from roster.employment e
left join roster.school c on c.id = e.school_id;
comment on view roster.v_employment is 'Spells of employment with the area and ownership of the school; a spell covers from_day <= day < to_day.';
comment on column roster.v_employment.teacher_id is 'The person.';
comment on column roster.v_employment.from_day is 'First day.';
comment on column roster.v_employment.to_day is 'First day after; null while it lasts.';
comment on column roster.v_employment.school_id is 'The school.';
comment on column roster.v_employment.area_id is 'Area of the school.';
comment on column roster.v_employment.ownership is 'Ownership of the school.';
comment on column roster.v_employment.staff_kind is 'Full-time teacher or other staff.';
comment on column roster.v_employment.subject_id is 'Main subject.';
comment on column roster.v_employment.stage is 'Main stage.';
comment on column roster.v_employment.started_by is 'Event that began it.';
comment on column roster.v_employment.ended_by is 'Event that ended it.';

create or replace view roster.v_employment_event as
select teacher_id, from_day as on_day, started_by as event, school_id, staff_kind, subject_id, stage
from roster.employment
union all
select teacher_id, to_day, ended_by, null, null, null, null
from roster.employment
where ended_by in ('LEAVE', 'RETIRE');
comment on view roster.v_employment_event is 'The events behind the spells, as files write them.';
comment on column roster.v_employment_event.teacher_id is 'The person.';
comment on column roster.v_employment_event.on_day is 'Day of the event.';
comment on column roster.v_employment_event.event is 'What happened.';
comment on column roster.v_employment_event.school_id is 'School from that day; null for LEAVE and RETIRE.';
comment on column roster.v_employment_event.staff_kind is 'Staff kind from that day.';
comment on column roster.v_employment_event.subject_id is 'Subject from that day.';
comment on column roster.v_employment_event.stage is 'Stage from that day.';
