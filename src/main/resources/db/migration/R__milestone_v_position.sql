-- How the roll-ups stand, as two numbers: the same two are never seen over different figures.
create or replace view milestone.v_position as
select
  (select coalesce(sum(changes), 0)::bigint from milestone.tally_change) as changes,
  (select count(*) from milestone.tally_pending) as pending;
comment on view milestone.v_position is 'Changes of the roll-ups so far, and single facts still pending: equal as long as no counted fact was committed. Pending facts are only added, until folding takes them away and is a change itself.';
