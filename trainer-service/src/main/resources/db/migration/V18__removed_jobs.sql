-- A removed job is listed no more. Its row stays: the cost ledger and jobs that began with one of its versions point to it.
alter table job add column removed_at timestamptz;

-- files of removed jobs that are still to be deleted
create table freed_files (
    job_id   uuid primary key references job,
    adapters text[] not null -- sha256 of each; one that another job holds too stays
);
