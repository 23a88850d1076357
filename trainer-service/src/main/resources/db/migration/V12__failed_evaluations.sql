-- policy versions that were to be judged and could not be, and why
create table failed_evaluation (
    evaluation_id  uuid primary key,
    job_id         uuid not null references job,
    policy_version int  not null,
    task_set       text not null,
    reason         text not null
);
create index failed_evaluation_by_job on failed_evaluation (job_id, policy_version);
