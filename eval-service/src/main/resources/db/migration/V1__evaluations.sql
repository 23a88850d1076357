-- One row for each policy version that is judged on one task set.
create table evaluation (
    id               uuid primary key,
    job_id           uuid        not null,
    task_set         text        not null,
    policy_version   int         not null check (policy_version >= 0),
    samples_per_task int         not null check (samples_per_task >= 1),
    state            text        not null check (state in ('RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED')),
    failure          text,
    published        bytea       not null, -- the event that asked for it
    result           jsonb,
    created_at       timestamptz not null,
    completed_at     timestamptz,
    unique (job_id, task_set, policy_version),
    check ((state = 'COMPLETED') = (result is not null)),
    check ((state = 'FAILED') = (failure is not null))
);

-- One row for each group of completions it needs.
create table evaluation_group (
    group_id       uuid primary key,
    evaluation_id  uuid   not null references evaluation on delete cascade,
    position       int    not null,
    scope          text   not null,
    task_id        text   not null,
    greedy         boolean not null,
    state          text   not null check (state in ('PLANNED', 'ASKED', 'SCORED')),
    attempt        int    not null default 0,
    deadline       timestamptz,
    tokens         bigint,
    device_seconds double precision,
    check ((state = 'ASKED') = (deadline is not null)),
    check ((state = 'SCORED') = (tokens is not null))
);
create index on evaluation_group (evaluation_id, state, position);

-- One row for each completion; correct is null where its answer could not be judged.
create table evaluation_sample (
    group_id  uuid    not null references evaluation_group on delete cascade,
    index     int     not null,
    text      text    not null,
    tokens    int     not null,
    truncated boolean not null,
    correct   boolean,
    reasoned  boolean not null,
    primary key (group_id, index)
);
