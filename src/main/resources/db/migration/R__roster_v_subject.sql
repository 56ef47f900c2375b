create or replace view roster.v_subject as
select
  t.id, t.code, t.name, t.ordinal,
  array(
    select a.alias
    from roster.subject_alias a
    where a.subject_id = t.id
    order by a.alias
  ) as aliases
from roster.subject t;
comment on view roster.v_subject is 'Subjects with their other names.';
comment on column roster.v_subject.id is 'Surrogate key.';
comment on column roster.v_subject.code is 'Code used in files.';
comment on column roster.v_subject.name is 'Name as printed.';
comment on column roster.v_subject.ordinal is 'Default order.';
comment on column roster.v_subject.aliases is 'Other names, in order.';
