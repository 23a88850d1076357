-- task sets with their names and, where they are of the hub, their commits; the version of the build
update provenance
set provenance = jsonb_build_object(
        'taskSet', jsonb_build_object(
            'name', job.recipe::jsonb ->> 'taskSet',
            'sha256', provenance.provenance::jsonb ->> 'taskSetSha256',
            'revision', null),
        'evaluationTaskSet', case
            when provenance.provenance::jsonb ->> 'evaluationTaskSetSha256' is null then null
            else jsonb_build_object(
                'name', job.recipe::jsonb #>> '{evaluation,taskSet}',
                'sha256', provenance.provenance::jsonb ->> 'evaluationTaskSetSha256',
                'revision', null)
        end,
        'recipeSha256', provenance.provenance::jsonb ->> 'recipeSha256',
        'codeVersion', null,
        'codeRevision', provenance.provenance::jsonb ->> 'codeRevision')::text
from job
where job.id = provenance.job_id;
