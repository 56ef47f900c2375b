create or replace function roster.v_standing(day date)
returns table (
  teacher_id integer, school_id integer, area_id smallint, ownership roster.ownership, subject_id smallint, stage roster.stage,
  staff_kind roster.staff_kind)
language sql
stable
as $$
  select s.teacher_id, s.school_id, c.area_id, c.ownership, s.subject_id, s.stage, s.staff_kind
  from (
    select distinct on (e.teacher_id) e.teacher_id, e.school_id, e.subject_id, e.stage, e.staff_kind
    from roster.employment e
    order by e.teacher_id, e.from_day <= day desc, abs(e.from_day - day)
  ) s
  left join roster.school c on c.id = s.school_id
$$;
comment on function roster.v_standing(date) is 'Under which school, area, subject and staff kind each person counts as of a day: the spell that covers it, else the latest before it, else the earliest after it.';
