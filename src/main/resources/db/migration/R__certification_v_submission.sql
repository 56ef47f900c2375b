create or replace view certification.v_ability as
select id, code, name, environment, dimension
from certification.ability;
comment on view certification.v_ability is 'Micro-abilities.';

create or replace view certification.v_submission as
select teacher_id, run_id, ability_id, submitted_at, decided_at, level
from certification.submission;
comment on view certification.v_submission is 'Evidence handed in and the decision.';
