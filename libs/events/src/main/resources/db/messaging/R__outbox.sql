-- Events that were decided on in a transaction and are still to be published, in the order of their ids.
create table if not exists outbox (
    id           bigserial primary key,
    topic        text        not null,
    key          bytea       not null,
    content_type text        not null,
    payload      bytea       not null,
    created_at   timestamptz not null default now()
);
alter table outbox add column if not exists traceparent text; -- the span that decided it, where that was traced
