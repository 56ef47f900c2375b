-- An issue also goes out by e-mail: a recipient may have a mailbox, and a line of the outbox the message that was written for it.
alter table bulletin.series_recipient add column mailbox text check (mailbox <> '');
alter table bulletin.recipient add column mailbox text check (mailbox <> '');
alter table bulletin.dispatch add column letter_id bigint;
alter table bulletin.dispatch drop constraint dispatch_way_check;
alter table bulletin.dispatch add constraint dispatch_way check (way in ('PAPER', 'WEB', 'BY_HAND', 'EMAIL'));
alter table bulletin.dispatch add constraint dispatch_letter check ((letter_id is null) = (way <> 'EMAIL'));
comment on table bulletin.dispatch is 'What became of the copies for a recipient: each line a state somebody entered, or a message that was written for the mailbox.';
comment on column bulletin.series_recipient.mailbox is 'Mailbox of the office; null where there is none.';
comment on column bulletin.recipient.mailbox is 'Mailbox of the office; null where there is none.';
comment on column bulletin.dispatch.letter_id is 'Message of the outbox, which knows whether it was sent; only for EMAIL.';
