-- Bank transfers with what of them belongs to no bill yet.
create or replace view treasury.v_transfer as
select
  t.id, t.reference, t.received_on, t.yuan, t.sender, t.note, t.at, t.actor,
  coalesce(-(
    select sum(e.yuan)
    from treasury.booking g
    join treasury.entry e on e.booking_id = g.id
    where g.transfer_id = t.id
      and e.account = 'SUSPENSE'
  ), 0) as waiting_yuan,
  (
    select string_agg(distinct b.number, ', ')
    from treasury.booking g
    join treasury.bill b on b.id = g.bill_id
    where g.transfer_id = t.id
  ) as bills,
  exists (
    select
    from treasury.booking g
    where g.transfer_id = t.id
      and g.kind = 'SENT_BACK'
  ) as sent_back
from treasury.transfer t;
comment on view treasury.v_transfer is 'Bank transfers, the bills they went to, and what waits to be assigned.';
