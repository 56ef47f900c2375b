-- The basket belongs to the pages of the selection centre: it decides nothing and holds no seat.
create schema centre;
comment on schema centre is 'What people mean to select.';

alter table selection.basket set schema centre;
