alter table step add column absent text not null default '[]'; -- JSON: rewards some completions do not have, and why
