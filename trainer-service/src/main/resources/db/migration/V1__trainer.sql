create table job (
    id             uuid primary key,
    created_at     timestamptz not null,
    preset         text,
    recipe         text        not null,
    state          text        not null
        check (state in ('QUEUED', 'RUNNING', 'PAUSED', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
    wish           text        not null default 'RUN' check (wish in ('RUN', 'PAUSE', 'CANCEL')),
    steps          int         not null,
    step           int         not null default 0,
    policy_version int, -- null until version 0 is published
    base_folder    text        not null,
    base_sha256    text,
    task_cursor    bigint      not null default 0,
    failure        text,
    lease_owner    text,
    lease_epoch    bigint      not null default 0,
    lease_taken_at timestamptz,
    lease_until    timestamptz
);
create index job_by_age on job (created_at, id);

create table step (
    job_id         uuid             not null references job,
    step           int              not null,
    state          text             not null check (state in ('PLANNED', 'READY', 'DONE')),
    replacements   int              not null default 0,
    refused_groups int              not null default 0,
    planned_at     timestamptz      not null,
    done_at        timestamptz,
    seconds        double precision,
    metrics        text,
    primary key (job_id, step)
);

create table prompt_group (
    group_id        uuid primary key,
    job_id          uuid        not null,
    step            int         not null,
    position        int         not null,
    task_id         text        not null,
    state           text        not null check (state in ('ASKED', 'SCORED', 'CONSUMED', 'DROPPED')),
    attempt         int         not null,
    refused_attempt int         not null default 0,
    deadline        timestamptz not null,
    adapter_sha256  text        not null,
    policy_version  int         not null,
    request         bytea       not null, -- CBOR of the RolloutRequested
    unique (job_id, step, position),
    foreign key (job_id, step) references step
);
create index prompt_group_outstanding on prompt_group (deadline) where state = 'ASKED';

create table scored_group (
    group_id       uuid primary key references prompt_group,
    received_at    timestamptz      not null,
    attempt        int              not null,
    worker         text             not null,
    device         text             not null,
    device_seconds double precision not null,
    tokens         bigint           not null,
    payload        bytea -- CBOR of the GroupScored; null once pruned
);

create table checkpoint (
    job_id           uuid        not null references job,
    policy_version   int         not null,
    step             int         not null,
    adapter_uri      text        not null,
    adapter_sha256   text        not null,
    state_uri    text        not null,
    state_sha256 text        not null,
    task_cursor      bigint      not null,
    created_at       timestamptz not null,
    primary key (job_id, policy_version)
);

create table cost (
    job_id         uuid             not null,
    role           text             not null check (role in ('ROLLOUT', 'LEARNING', 'EVALUATION')),
    cause          text             not null, -- what the time was spent on; the same cause is counted once
    device_seconds double precision not null,
    discarded      boolean          not null,
    primary key (job_id, role, cause)
);

create table job_event (
    id         bigserial primary key,
    job_id     uuid        not null references job,
    type       text        not null,
    data       text        not null,
    created_at timestamptz not null
);
create index job_event_by_job on job_event (job_id, id);
