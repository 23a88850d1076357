-- How many reference answers were checked, how many cannot be used, and the first of those.
alter table evaluation add column reference_report jsonb;
