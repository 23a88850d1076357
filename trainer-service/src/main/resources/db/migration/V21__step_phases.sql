-- where the time of steps goes: when a worker was heard of that took a group, and how long its rewards took
alter table prompt_group add column taken_at timestamptz;                                  -- null where nobody said so
alter table scored_group add column scoring_seconds double precision not null default 0; -- 0 where it is not known
create index cost_by_time on cost (counted_at);
