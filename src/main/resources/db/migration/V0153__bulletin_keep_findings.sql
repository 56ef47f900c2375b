-- What the checks had found when an issue was signed stays readable with its answers, also when facts and rules have changed since.
create table bulletin.signed_finding (
  issue_id integer not null references bulletin.signed_issue,
  ordinal integer not null,
  rule text not null,
  place text not null,
  sentence text not null,
  answer text not null,
  name text not null,
  primary key (issue_id, ordinal)
);
comment on table bulletin.signed_finding is 'What the checks had found in an issue when it was signed, with the written answer. Never changed.';
comment on column bulletin.signed_finding.issue_id is 'In which issue.';
comment on column bulletin.signed_finding.ordinal is 'Place in the list.';
comment on column bulletin.signed_finding.rule is 'By which rule; elsewhere for what another publication had printed otherwise.';
comment on column bulletin.signed_finding.place is 'Where in the issue, in words.';
comment on column bulletin.signed_finding.sentence is 'What was the matter.';
comment on column bulletin.signed_finding.answer is 'What was answered in writing; empty where no answer was needed.';
comment on column bulletin.signed_finding.name is 'Name of who answered; empty without an answer.';

create trigger signed_finding_once before insert on bulletin.signed_finding
  for each row execute function bulletin.refuse_signed();
create trigger signed_finding_stays before update or delete or truncate on bulletin.signed_finding
  for each statement execute function bulletin.refuse_always();
