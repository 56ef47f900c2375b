create or replace view identity.v_post as
select id, account_id, role, scope_area, scope_school, scope_teacher, scope_name, valid_from, valid_until
from identity.post;
comment on view identity.v_post is 'Posts: a role within a scope, from day to day.';
comment on column identity.v_post.id is 'Surrogate key.';
comment on column identity.v_post.account_id is 'Who holds it.';
comment on column identity.v_post.role is 'Role.';
comment on column identity.v_post.scope_area is 'Area of an area administrator.';
comment on column identity.v_post.scope_school is 'School of a school administrator.';
comment on column identity.v_post.scope_teacher is 'The person of a teacher.';
comment on column identity.v_post.scope_name is 'Name of the area or school when the post was given.';
comment on column identity.v_post.valid_from is 'First day.';
comment on column identity.v_post.valid_until is 'First day without it; null while it lasts.';
