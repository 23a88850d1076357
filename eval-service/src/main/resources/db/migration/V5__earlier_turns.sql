-- What was said before a group's problem, as JSON: a list of messages with role and content.
alter table evaluation_group add column earlier text not null default '[]';

-- What a person asked for stays as it was written: numbers in the form they had.
alter table evaluation alter column asked type json;
