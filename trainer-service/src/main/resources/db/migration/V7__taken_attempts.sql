-- An attempt counts once a worker has taken it; until then the group waits, and is asked for again under the same attempt.
alter table prompt_group add column taken_attempt int not null default 0; -- the last attempt a worker began
alter table prompt_group add column asked int not null default 1;         -- how often it was asked for, which sets its time
alter table prompt_group add column waits_since timestamptz not null default now(); -- for a worker to take the attempt
update prompt_group set asked = attempt, taken_attempt = attempt;
