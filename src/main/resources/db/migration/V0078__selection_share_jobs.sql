-- The sweep is on the common schedule (room job).
drop table selection.job;
