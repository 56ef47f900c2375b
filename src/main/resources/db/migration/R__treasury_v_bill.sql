-- Bills with what the ledger says about them.
create or replace view treasury.v_bill as
select
  b.id, b.number, b.payer, b.payer_id, b.yuan, b.seats, b.confirmed_at, b.due_on, b.actor,
  case b.payer
    when 'PERSON' then (select t.name from roster.v_teacher t where t.id = b.payer_id)
    when 'SCHOOL' then (select s.name from roster.v_school s where s.id = b.payer_id)
    else (select a.name from roster.v_area a where a.id = b.payer_id)
  end as payer_name,
  case when c.bill_id is null then b.yuan - owed.yuan else 0 end as paid_yuan,
  owed.yuan as open_yuan,
  case
    when c.bill_id is not null then 'CANCELLED'
    when owed.yuan = 0 then 'PAID'
    when owed.yuan < b.yuan then 'PARTLY'
    else 'OPEN'
  end as state,
  c.at as cancelled_at,
  c.reason as cancelled_because
from treasury.bill b
cross join lateral (
  select coalesce(sum(e.yuan), 0) as yuan
  from treasury.entry e
  where e.bill_id = b.id
    and e.account = 'RECEIVABLE'
) owed
left join treasury.cancellation c on c.bill_id = b.id;
comment on view treasury.v_bill is 'Bills with payer, paid and open amount, and state: OPEN, PARTLY, PAID or CANCELLED.';
