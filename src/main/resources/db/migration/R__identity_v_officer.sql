-- Who works in the city office, for rooms in which work is given to colleagues.
create or replace view identity.v_officer as
select distinct account.id, account.name, post.valid_from, post.valid_until
from identity.account account
join identity.post post on post.account_id = account.id
where post.role = 'CITY_OFFICE'
  and account.closed_at is null;
comment on view identity.v_officer is 'Accounts that hold a post of the city office, with the days of the post.';
