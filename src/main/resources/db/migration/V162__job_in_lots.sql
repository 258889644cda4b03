-- Whether long work commits as it goes: then what it had done when it ended early is still done, and its page has to say so.
alter table job_run add column in_lots boolean default false not null;
update job_run set in_lots = true where kind in ('winners.bulk', 'winners.undo');
