-- why a job paused by itself is no failure
alter table job add column pause_reason text;
update job set pause_reason = failure, failure = null where state = 'PAUSED';
