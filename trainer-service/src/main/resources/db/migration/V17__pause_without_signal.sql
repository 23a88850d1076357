-- A job pauses by itself after so many steps without anything to learn from. One made before goes on as it was told to. A
-- recipe with a zero character in it is no jsonb: it stays as it is, and its job alone can no longer be read.
update job
set recipe = ('{"pauseWithoutSignal": 0}'::jsonb || recipe::jsonb)::text
where recipe !~ '(^|[^\\])(\\\\)*\\u0000';
