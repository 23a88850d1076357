-- What was checked of the held-out tasks when a job was made; a job made before has no row, and has all of them judged
create table held_out_check (
    job_id   uuid primary key references job,
    finding  text  not null, -- JSON: how many of the tasks the training set has too, the first of them, the sentence that tells it
    sha256   text  not null, -- of the held-out set's content
    left_out int[] not null  -- places of the tasks that are not judged
);

update job
set recipe = jsonb_set(
        recipe::jsonb, '{evaluation}', jsonb_build_object('overlaps', 'keep') || (recipe::jsonb -> 'evaluation'))::text
where case
    when recipe ~ '(^|[^\\])(\\\\)*\\u0000' then false
    else jsonb_typeof(recipe::jsonb -> 'evaluation') = 'object'
end;
