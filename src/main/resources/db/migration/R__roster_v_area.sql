create or replace view roster.v_area as
select id, code, name, short_name, ordinal, kind
from roster.area;
comment on view roster.v_area is 'Reporting units.';
comment on column roster.v_area.id is 'Surrogate key.';
comment on column roster.v_area.code is 'Division code or synthetic code.';
comment on column roster.v_area.name is 'Full name.';
comment on column roster.v_area.short_name is 'Short name.';
comment on column roster.v_area.ordinal is 'Default order.';
comment on column roster.v_area.kind is 'DISTRICT or DIRECT.';
