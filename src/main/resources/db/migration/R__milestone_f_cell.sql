-- Person-times are not rolled up by school: a school has few hundred, which are counted from the enrolments themselves, while all schools
-- together had as many cells and days as there are enrolments.
create or replace function milestone.cell(measure milestone.measure, area integer, school integer, subject integer, owner roster.ownership, course integer)
  returns table (cut milestone.cut, key1 integer, key2 integer)
  language sql immutable parallel safe
  begin atomic
    select 'AREA_OWNERSHIP'::milestone.cut, coalesce(area, 0), case owner when 'PUBLIC' then 1 when 'PRIVATE' then 2 else 0 end
    union all
    select 'AREA_SUBJECT'::milestone.cut, coalesce(area, 0), coalesce(subject, 0)
    where measure < 'SIGN_IN'
    union all
    select 'SCHOOL'::milestone.cut, coalesce(area, 0), coalesce(school, 0)
    where measure < 'TIMES_SELECTED'
    union all
    select 'COURSE'::milestone.cut, coalesce(course, 0), 0
    where measure >= 'TIMES_SELECTED';
  end;
comment on function milestone.cell is 'The roll-up cells a change counts in: persons by area, subject and school, person-times by area, subject and course, pieces by area and course.';

delete from milestone.tally
where cut = 'SCHOOL'
  and measure >= 'TIMES_SELECTED';
