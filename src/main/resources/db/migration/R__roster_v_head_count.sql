create or replace view roster.v_head_count as
select id, code, name, on_day, rule
from roster.head_count;
comment on view roster.v_head_count is 'Frozen head counts.';
comment on column roster.v_head_count.id is 'Surrogate key.';
comment on column roster.v_head_count.code is 'Code used in files and figures.';
comment on column roster.v_head_count.name is 'Name as printed.';
comment on column roster.v_head_count.on_day is 'Day of the list.';
comment on column roster.v_head_count.rule is 'Who is on it, in words.';

create or replace view roster.v_head_count_member as
select teacher_id, head_count_id, school_id, area_id, ownership, subject_id, stage, staff_kind
from roster.head_count_member;
comment on view roster.v_head_count_member is 'Persons on frozen head counts, as they counted that day.';
comment on column roster.v_head_count_member.teacher_id is 'The person.';
comment on column roster.v_head_count_member.head_count_id is 'The list.';
comment on column roster.v_head_count_member.school_id is 'School on that day.';
comment on column roster.v_head_count_member.area_id is 'Area on that day.';
comment on column roster.v_head_count_member.ownership is 'Ownership of that school on that day.';
comment on column roster.v_head_count_member.subject_id is 'Subject on that day.';
comment on column roster.v_head_count_member.stage is 'Stage on that day.';
comment on column roster.v_head_count_member.staff_kind is 'Staff kind on that day.';
