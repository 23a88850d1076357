-- Evaluations that a person asks for stand beside those a job asks for. What ran before this cannot go on: its groups
-- do not hold their problems.
update evaluation set state = 'FAILED', failure = 'was begun by an earlier version', completed_at = now()
where state = 'RUNNING';

alter table evaluation
    drop constraint evaluation_job_id_task_set_policy_version_key,
    drop constraint evaluation_state_check,
    alter column job_id drop not null,
    alter column published drop not null,
    add column run_id uuid,            -- the job its groups travel under: the one that asked, or one of its own
    add column asked jsonb,            -- the request of a person; absent where a job asked
    add column seeds bigint[] not null default '{}',
    add column model text,             -- what is judged, as asked for
    add column adapter text,           -- its uri; absent for the model alone
    add column task_set_sha256 text,
    add constraint evaluation_state_check
        check (state in ('PREPARING', 'RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED')),
    add check (published is not null or state in ('PREPARING', 'FAILED', 'CANCELLED'));
update evaluation
set run_id = job_id,
    result = result || '{"passAtK": {}, "seeds": [], "samples": 0, "unanswered": 0}'::jsonb;
alter table evaluation alter column run_id set not null;
create index on evaluation (job_id, policy_version);

-- A group holds its task, so that it can be asked for again whatever became of the file it was read from.
alter table evaluation_group
    add column repeat int not null default 0,  -- which of the evaluation's seeds
    add column problem text not null default '',
    add column reference_answer text not null default '';

alter table evaluation_sample
    add column answer text,                    -- what was read as the answer; absent where none could be
    add column rewards jsonb not null default '{}';

-- The policy versions of jobs, so that they can be evaluated later.
create table published_adapter (
    job_id         uuid  not null,
    policy_version int   not null,
    published      bytea not null,
    primary key (job_id, policy_version)
);
