-- how much there was to learn from in each step; null in steps that are older than these columns
alter table step add column groups int;
alter table step add column groups_without_gradient int;
alter table step add column completions int;
alter table step add column truncated int;        -- completions that were cut off
alter table step add column reward_values int;    -- one for each reward of each completion
alter table step add column absent_values int;    -- those that could not be computed

-- share of the held-out tasks that the likeliest tokens solve; null where unknown
alter table judgement add column greedy double precision;

-- when a job first ran and when it ended; after which step it was last resumed
alter table job add column started_at timestamptz;
alter table job add column ended_at timestamptz;
alter table job add column resumed_step int not null default 0;
update job
set started_at = (select min(created_at) from job_event
                  where job_id = job.id and type = 'job' and data like '%"state":"RUNNING"%');
update job
set ended_at = (select max(created_at) from job_event where job_id = job.id and type = 'job')
where state in ('SUCCEEDED', 'FAILED', 'CANCELLED');
