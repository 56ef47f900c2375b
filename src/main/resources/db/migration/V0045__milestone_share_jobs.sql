-- The journal's work is on the common schedule (room job).
drop table milestone.job;
