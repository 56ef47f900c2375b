create or replace view catalogue.v_course as
select
  c.id, c.code, c.title, c.category, c.subject_id, c.stages, c.credit_hours, c.provider, c.price_yuan, c.offered_from, c.retired_on,
  c.introduction, c.form, c.content_address, p.sha256 as picture, c.version, c.first_version_id, c.successor_id, o.id as provider_id
from catalogue.course c
join catalogue.provider o on o.name = c.provider
left join catalogue.picture p on p.id = c.picture_id;
comment on view catalogue.v_course is 'Courses, one row a version.';

create or replace view catalogue.v_provider as
select id, name, contact, telephone, ended_on
from catalogue.provider;
comment on view catalogue.v_provider is 'Organisations that provide courses.';
