create or replace view roster.v_school_identifier as
select school_id, identifier, valid_from, valid_until
from roster.school_identifier;
comment on view roster.v_school_identifier is 'Dated national identifiers of schools.';
comment on column roster.v_school_identifier.school_id is 'The school.';
comment on column roster.v_school_identifier.identifier is 'Ten digits.';
comment on column roster.v_school_identifier.valid_from is 'First day of validity.';
comment on column roster.v_school_identifier.valid_until is 'First day on which it is no longer valid; null while valid.';
