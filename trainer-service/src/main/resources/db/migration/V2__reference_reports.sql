create table reference_report (
    job_id uuid primary key references job,
    report text not null -- JSON: how many reference answers were checked, how many cannot be used, the first of those
);

update job
set recipe = (jsonb_build_object('passes', 1, 'klRatioWeighted', false) || recipe::jsonb)::text;
