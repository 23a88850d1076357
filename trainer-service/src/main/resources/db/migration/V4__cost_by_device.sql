-- who used which kind of device, for which step, when, and at what price; what was counted before keeps what is known of it
alter table cost add column worker text not null default '';
alter table cost add column device text not null default 'unknown';
alter table cost add column step int; -- null for none
alter table cost add column dollars_per_hour double precision; -- null where the device had no price
alter table cost add column counted_at timestamptz not null default now();
alter table cost drop constraint cost_role_check;
alter table cost add constraint cost_role_check check (role in ('ROLLOUT', 'LEARNING', 'EVALUATION', 'IDLE'));
create index cost_by_worker on cost (worker, counted_at);

update job set recipe = ('{"budget": null}'::jsonb || recipe::jsonb)::text;
