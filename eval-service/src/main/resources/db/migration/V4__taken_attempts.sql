-- An attempt counts once a worker has taken it; until then the group waits, and is asked for again under the same attempt.
alter table evaluation_group
    add column taken_attempt int not null default 0, -- the last attempt a worker began
    add column asked int not null default 0;         -- how often it was asked for, which sets its time
update evaluation_group set asked = attempt, taken_attempt = attempt;
