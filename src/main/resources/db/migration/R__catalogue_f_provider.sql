-- A provider is made with the first course that names it.
create or replace function catalogue.make_named_provider() returns trigger language plpgsql as $$
begin
  insert into catalogue.provider (name)
  select new.provider
  where not exists (select from catalogue.provider p where p.name = new.provider)
  on conflict (name) do nothing;
  return new;
end
$$;
comment on function catalogue.make_named_provider() is 'Makes the organisation that a course names for the first time.';
create or replace trigger course_names_provider before insert or update of provider on catalogue.course
  for each row execute function catalogue.make_named_provider();
