-- The office keeps templates of its own, made from its issues. One that is put away starts no issue any more; issues made from it name it still.
alter table bulletin.template add column made_by text check (made_by <> '');
alter table bulletin.template add column put_away_at timestamptz;
create unique index template_name on bulletin.template (name_zh) where put_away_at is null;
comment on column bulletin.template.made_by is 'Name of who made it; null for those that come with the product.';
comment on column bulletin.template.put_away_at is 'When it was put away; null while it is in use.';
comment on column bulletin.template.needs_table is 'A table that must fit period and programme, or the template does not; empty when it fits every one.';
