-- which job a request made: asked again with the same key it makes no other
create table idempotency_key (
    key    text primary key,
    body   jsonb not null,
    job_id uuid  not null references job
);
