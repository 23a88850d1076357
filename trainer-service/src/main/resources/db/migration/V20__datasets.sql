-- data files that were sent to the system; the files themselves lie in the folder of data sets
create table dataset (
    id text primary key,
    name text not null,
    sha256 text not null,
    bytes bigint not null,
    tasks integer,
    unread text,
    created_at timestamptz not null,
    check ((tasks is null) <> (unread is null))
);
create index on dataset (created_at desc, id desc);
