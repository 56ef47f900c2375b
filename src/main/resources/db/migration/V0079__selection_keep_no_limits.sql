-- Limits live in programme.selection_limit alone (docs/adr/0071). What was written down here and not there moves; then the table goes.
alter table programme.selection_limit disable trigger selection_limit_is_frozen;
insert into programme.selection_limit (run_id, part_id, most_courses, most_hours, warn_courses)
select
  run_id, part_id, course_limit, hours_limit,
  case when advised_courses is not null then least(advised_courses + 1, course_limit) end
from selection.part_rule
where num_nonnulls(course_limit, hours_limit, advised_courses) > 0
on conflict (run_id, part_id) do update
set most_courses = coalesce(excluded.most_courses, selection_limit.most_courses),
  most_hours = coalesce(excluded.most_hours, selection_limit.most_hours),
  warn_courses = case
    when coalesce(excluded.warn_courses, selection_limit.warn_courses) is not null then least(
      coalesce(excluded.warn_courses, selection_limit.warn_courses), coalesce(excluded.most_courses, selection_limit.most_courses)
    )
  end;
alter table programme.selection_limit enable trigger selection_limit_is_frozen;

drop view if exists selection.v_part_rule, selection.v_section_offer;
drop table selection.part_rule;
