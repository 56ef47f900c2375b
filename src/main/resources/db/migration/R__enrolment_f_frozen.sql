-- Sections, registrations and enrolments of a closed period stay as they are.
create or replace trigger section_is_frozen before insert or update or delete on enrolment.section
  for each row execute function programme.keep_what_belongs_to_closed_run();

create or replace function enrolment.closed_run(runs smallint[]) returns text language sql stable as $$
  select p.code
  from programme.run r
  join programme.period p on p.id = r.period_id
  where r.id = any (runs)
    and (
      select s.step
      from programme.period_step s
      where s.period_id = r.period_id
      order by s.id desc
      limit 1
    ) = 'CLOSED'
  limit 1
$$;
comment on function enrolment.closed_run(smallint[]) is 'Code of the period of one of the runs that is closed.';

create or replace function enrolment.refuse_closed_runs(runs smallint[]) returns void language plpgsql as $$
declare
  closed text := enrolment.closed_run(runs);
begin
  if closed is not null then
    raise exception 'period % is closed: nothing of it changes until it is reopened', closed using errcode = 'check_violation';
  end if;
end
$$;
comment on function enrolment.refuse_closed_runs(smallint[]) is 'Refuses when the period of one of the runs is closed.';

-- Once a statement, over all its rows: millions of them come in one.
create or replace function enrolment.keep_closed_runs() returns trigger language plpgsql as $$
begin
  perform enrolment.refuse_closed_runs(array(select distinct run_id from touched));
  return null;
end
$$;
comment on function enrolment.keep_closed_runs() is 'Freezes registrations and enrolments of closed periods.';

create or replace function enrolment.keep_closed_runs_updated() returns trigger language plpgsql as $$
begin
  perform enrolment.refuse_closed_runs(array(select run_id from before union select run_id from touched));
  return null;
end
$$;
comment on function enrolment.keep_closed_runs_updated() is 'The same for changes, which may lead from one run to another.';

create or replace trigger registration_inserted_is_frozen after insert on enrolment.registration
  referencing new table as touched for each statement execute function enrolment.keep_closed_runs();
create or replace trigger registration_updated_is_frozen after update on enrolment.registration
  referencing old table as before new table as touched for each statement execute function enrolment.keep_closed_runs_updated();
create or replace trigger registration_deleted_is_frozen after delete on enrolment.registration
  referencing old table as touched for each statement execute function enrolment.keep_closed_runs();

create or replace trigger enrolment_inserted_is_frozen after insert on enrolment.enrolment
  referencing new table as touched for each statement execute function enrolment.keep_closed_runs();
create or replace trigger enrolment_updated_is_frozen after update on enrolment.enrolment
  referencing old table as before new table as touched for each statement execute function enrolment.keep_closed_runs_updated();
create or replace trigger enrolment_deleted_is_frozen after delete on enrolment.enrolment
  referencing old table as touched for each statement execute function enrolment.keep_closed_runs();
