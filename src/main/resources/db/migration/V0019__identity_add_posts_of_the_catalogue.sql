-- Posts outside the roster: organisations that provide courses, and reviewers of courses.
alter table identity.post
  add column scope_provider integer,
  drop constraint post_role_check,
  add constraint post_role_check check (
    role in (
      'CITY_OFFICE', 'AREA_ADMINISTRATOR', 'SCHOOL_ADMINISTRATOR', 'TEACHER', 'SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR',
      'AUDIT_ADMINISTRATOR', 'COURSE_REVIEWER', 'PROVIDER')),
  drop constraint post_scope,
  add constraint post_scope check (
    (role = 'AREA_ADMINISTRATOR') = (scope_area is not null)
    and (role = 'SCHOOL_ADMINISTRATOR') = (scope_school is not null)
    and (role = 'TEACHER') = (scope_teacher is not null)
    and (role = 'PROVIDER') = (scope_provider is not null));
comment on column identity.post.scope_provider is 'Key of the organisation in catalogue.provider; without a foreign key, because the catalogue stands below identity.';
comment on column identity.post.role is 'CITY_OFFICE sees the city, AREA_ADMINISTRATOR an area, SCHOOL_ADMINISTRATOR a school, TEACHER only their own data, PROVIDER the courses of an organisation, COURSE_REVIEWER what is assigned; the other administrators see no people.';
