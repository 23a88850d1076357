create table api_key (
    id         uuid primary key,
    name       text        not null,
    sha256     bytea       not null unique, -- of the key's text, which is nowhere
    scopes     text[]      not null,
    created_at timestamptz not null,
    expires_at timestamptz,
    revoked_at timestamptz
);
create unique index api_key_name on api_key (name) where revoked_at is null;

create table audit (
    id          bigint generated always as identity primary key,
    at          timestamptz not null,
    caller_kind text        not null,
    caller_id   text        not null,
    caller_name text        not null,
    method      text        not null,
    path        text        not null, -- without the query
    status      int         not null,
    request_id  text        not null,
    remote      text        not null
);

-- what is written stays as it is; who owns the table can take the trigger away to set old rows aside
create function audit_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the audit log is append-only';
end
$$;
create trigger audit_append_only before update or delete or truncate on audit
    for each statement execute function audit_is_append_only();
