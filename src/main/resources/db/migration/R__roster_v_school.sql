create or replace view roster.v_school as
select
  t.id, t.key, t.name, t.area_id, t.ownership, t.kind, t.stages, t.location, t.opened_on, t.closed_on,
  (
    select i.identifier
    from roster.school_identifier i
    where i.school_id = t.id
    order by i.valid_until desc nulls first, i.valid_from desc
    limit 1
  ) as identifier,
  array(
    select p.pilot
    from roster.school_pilot p
    where p.school_id = t.id
      and p.valid_until is null
    order by p.pilot
  ) as pilots
from roster.school t;
comment on view roster.v_school is 'Schools as they are today.';
comment on column roster.v_school.id is 'Surrogate key.';
comment on column roster.v_school.key is 'The city''s stable key.';
comment on column roster.v_school.name is 'Name.';
comment on column roster.v_school.area_id is 'Reporting area.';
comment on column roster.v_school.ownership is 'Public or private.';
comment on column roster.v_school.kind is 'SCHOOL or INSTITUTE.';
comment on column roster.v_school.stages is 'Stages taught.';
comment on column roster.v_school.location is 'Urban, town or rural.';
comment on column roster.v_school.opened_on is 'First day, where known.';
comment on column roster.v_school.closed_on is 'First day on which it no longer exists.';
comment on column roster.v_school.identifier is 'The latest national identifier; null when none is recorded.';
comment on column roster.v_school.pilots is 'Pilot marks without an end.';
