create table transition (
    job_id      uuid primary key references job,
    step        int not null, -- where completions were shortest while the format reward turned
    detected_at int not null, -- the step after which that could be told
    near        int not null  -- as many steps before and after it are in doubt
);

create table judgement (
    job_id           uuid             not null references job,
    policy_version   int              not null,
    evaluation_id    uuid             not null,
    pass_at_1        double precision not null,
    low              double precision not null,
    high             double precision not null,
    tasks            int              not null,
    samples_per_task int              not null,
    primary key (job_id, policy_version)
);

create table provenance (
    job_id     uuid primary key references job,
    provenance text not null -- JSON: hashes of the task sets and of the recipe, revision of the code
);

alter table scored_group add column completions text; -- JSON: of each completion its length, its cut and its rewards
