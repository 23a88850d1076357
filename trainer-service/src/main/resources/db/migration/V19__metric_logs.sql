-- how far a job's metrics are told to each place outside Postgres; what is told follows from job_event
create table metric_log (
    job_id    uuid   not null references job,
    place     text   not null check (place in ('FILES', 'MLFLOW')),
    event_id  bigint not null default 0, -- the last event that is told
    reference text, -- the place's own name of the job
    primary key (job_id, place)
);
