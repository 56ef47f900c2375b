-- Posts are given and taken back: by whom, when, why.
alter table identity.post
  add column given_by integer,
  add column given_at timestamptz,
  add column given_reason text not null default '',
  add column ended_by integer,
  add column ended_at timestamptz,
  add column end_reason text not null default '';
alter table identity.post drop constraint post_range;
alter table identity.post add constraint post_range check (valid_until >= valid_from);
alter table identity.post add constraint post_end check (ended_at is null or valid_until is not null);
alter table identity.post add constraint post_once exclude using gist (
  account_id with =, role with =, coalesce(scope_area, 0) with =, coalesce(scope_school, 0) with =,
  daterange(valid_from, valid_until) with &&)
  where (role in ('CITY_OFFICE', 'AREA_ADMINISTRATOR', 'SCHOOL_ADMINISTRATOR'));
comment on constraint post_range on identity.post is 'A post that ended on the day on which it was to begin was never held.';
comment on constraint post_once on identity.post is 'Nobody holds the same post twice at once.';
create index post_school on identity.post (scope_school) where scope_school is not null;
create index post_administrators on identity.post (role, id) where role <> 'TEACHER';
comment on column identity.post.given_by is 'Account of whoever gave it; null for posts made by the system itself.';
comment on column identity.post.given_at is 'When it was given; null for posts made by the system itself.';
comment on column identity.post.given_reason is 'Why.';
comment on column identity.post.ended_by is 'Account of whoever set its end.';
comment on column identity.post.ended_at is 'When its end was set.';
comment on column identity.post.end_reason is 'Why.';
