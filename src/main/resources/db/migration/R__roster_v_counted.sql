-- Everybody of the roster as they stand on a day, with the first reason for which they do not count.
create or replace function roster.v_counted(day date, full_time_only boolean, without_institutes boolean, public_only boolean)
returns table (
  teacher_id integer, school_id integer, area_id smallint, ownership roster.ownership, subject_id smallint, stage roster.stage,
  staff_kind roster.staff_kind, left_out text)
language sql
stable
as $$
  select
    t.id, e.school_id, c.area_id, c.ownership, e.subject_id, e.stage, e.staff_kind,
    case
      when e.teacher_id is null then 'NEVER'
      when e.from_day > day then 'LATER'
      when e.to_day <= day then 'LEFT'
      when full_time_only and e.staff_kind <> 'FULL_TIME' then 'OTHER_STAFF'
      when without_institutes and c.kind = 'INSTITUTE' then 'INSTITUTE'
      when public_only and c.ownership = 'PRIVATE' then 'PRIVATE'
    end
  from roster.teacher t
  left join (
    select distinct on (s.teacher_id)
      s.teacher_id, s.from_day, s.to_day, s.school_id, s.subject_id, s.stage, s.staff_kind
    from roster.employment s
    order by s.teacher_id, s.from_day <= day desc, abs(s.from_day - day)
  ) e on e.teacher_id = t.id
  left join roster.school c on c.id = e.school_id
$$;
comment on function roster.v_counted(date, boolean, boolean, boolean) is 'Everybody of the roster as they stand on a day, and why they do not count in a head count of that day; left_out is null for who does.';
