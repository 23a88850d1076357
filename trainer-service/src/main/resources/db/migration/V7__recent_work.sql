-- who works is asked every few seconds by those who look
create index cost_by_time on cost (counted_at);
create index scored_group_by_time on scored_group (received_at);
