create or replace view identity.v_post as
select
  p.id, p.account_id, p.role, p.scope_area, p.scope_school, p.scope_teacher, p.scope_name, p.valid_from, p.valid_until,
  g.name as given_by, p.given_at, p.given_reason, e.name as ended_by, p.ended_at, p.end_reason
from identity.post p
left join identity.account g on g.id = p.given_by
left join identity.account e on e.id = p.ended_by;
comment on view identity.v_post is 'Posts: a role within a scope, from day to day, by whom and why.';
comment on column identity.v_post.id is 'Surrogate key.';
comment on column identity.v_post.account_id is 'Who holds it.';
comment on column identity.v_post.role is 'Role.';
comment on column identity.v_post.scope_area is 'Area of an area administrator.';
comment on column identity.v_post.scope_school is 'School of a school administrator.';
comment on column identity.v_post.scope_teacher is 'The person of a teacher.';
comment on column identity.v_post.scope_name is 'Name of the area or school when the post was given.';
comment on column identity.v_post.valid_from is 'First day.';
comment on column identity.v_post.valid_until is 'First day without it; null while it lasts.';
comment on column identity.v_post.given_by is 'Name of whoever gave it; null for posts made by the system.';
comment on column identity.v_post.given_at is 'When it was given.';
comment on column identity.v_post.given_reason is 'Why.';
comment on column identity.v_post.ended_by is 'Name of whoever set its end.';
comment on column identity.v_post.ended_at is 'When its end was set.';
comment on column identity.v_post.end_reason is 'Why.';
