create or replace view catalogue.v_course as
select id, code, title, category, subject_id, stages, credit_hours, provider, price_yuan, offered_from, retired_on
from catalogue.course;
comment on view catalogue.v_course is 'Courses.';
