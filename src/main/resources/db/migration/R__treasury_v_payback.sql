create or replace view treasury.v_payback as
select
  k.id, b.number as bill, k.payer, k.payer_id, o.provider, o.transaction, o.trade_no, o.yuan as total_yuan, k.yuan, k.reason, k.at,
  case k.payer when 'PERSON' then (select t.name from roster.v_teacher t where t.id = k.payer_id) else '' end as payer_name,
  done.at as done_at, done.detail as done_detail, done.actor as done_by,
  (
    select f.detail
    from treasury.payback_step f
    where f.payback_id = k.id
      and f.step = 'FAILED'
    order by f.at desc
    limit 1
  ) as failure
from treasury.payback k
join treasury.bill b on b.id = k.bill_id
left join treasury.online_payment o on o.id = k.online_payment_id
left join treasury.payback_step done on done.payback_id = k.id and done.step = 'DONE';
comment on view treasury.v_payback is 'Money to be paid back and what became of it; without provider it goes by bank.';

create or replace view treasury.v_online_payment as
select o.id, o.provider, o.transaction, o.trade_no, b.number as bill, o.yuan, o.paid_at
from treasury.online_payment o
join treasury.bill b on b.id = o.bill_id;
comment on view treasury.v_online_payment is 'Payments that came through providers.';
