-- what people call a job; one made before is called after the recipe it was made from
alter table job
    add column name text,
    add column tags text[] not null default '{}',
    add column note text;
update job set name = coalesce(preset, 'job ' || left(id::text, 8));
alter table job alter column name set not null;
