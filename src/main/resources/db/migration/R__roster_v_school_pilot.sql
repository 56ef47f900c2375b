create or replace view roster.v_school_pilot as
select school_id, pilot, valid_from, valid_until
from roster.school_pilot;
comment on view roster.v_school_pilot is 'Dated pilot marks of schools.';
comment on column roster.v_school_pilot.school_id is 'The school.';
comment on column roster.v_school_pilot.pilot is 'PROVINCIAL or CITY.';
comment on column roster.v_school_pilot.valid_from is 'First day of the mark.';
comment on column roster.v_school_pilot.valid_until is 'First day without it; null while it lasts.';
