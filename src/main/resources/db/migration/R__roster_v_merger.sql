create or replace view roster.v_merger as
select teacher_id, into_id, history, reason, at, actor
from roster.merger;
comment on view roster.v_merger is 'Numbers that were merged into another one.';
comment on column roster.v_merger.teacher_id is 'Who went.';
comment on column roster.v_merger.into_id is 'Who stays.';
comment on column roster.v_merger.history is 'The employment that stood under the number that went.';
comment on column roster.v_merger.reason is 'Why.';
comment on column roster.v_merger.at is 'When.';
comment on column roster.v_merger.actor is 'Name of whoever merged them.';
