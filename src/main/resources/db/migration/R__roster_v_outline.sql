-- How the outline stands, as one number: the same is never seen over different areas, subjects, schools, programmes, periods, courses, sections or posts on duty.
create or replace view roster.v_outline as
select coalesce(sum(changes), 0)::bigint as changes
from roster.outline_change;
comment on view roster.v_outline is 'Changes of the outline so far: equal as long as nobody committed one.';
