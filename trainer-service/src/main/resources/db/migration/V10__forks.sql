-- jobs that begin with another job's adapter
create table fork (
    job_id         uuid primary key references job,
    parent_id      uuid not null references job,
    policy_version int  not null,
    adapter_uri    text not null,
    adapter_sha256 text not null,
    base_sha256    text not null
);
