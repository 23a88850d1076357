-- Prompts say which turns of a task they hold, which variables and which date a chat template is given. A job made before
-- puts the problem alone, and shows the date on which it was made. A recipe with a zero character in it is no jsonb: it
-- stays as it is, and its job alone can no longer be read.
update job
set recipe = jsonb_set(
        recipe::jsonb,
        '{prompt}',
        jsonb_build_object(
                'turns', 'last',
                'variables', '{}'::jsonb,
                'date', to_char(created_at at time zone 'UTC', 'YYYY-MM-DD'))
            || coalesce(recipe::jsonb -> 'prompt', '{}'::jsonb))::text
where recipe !~ '(^|[^\\])(\\\\)*\\u0000';
