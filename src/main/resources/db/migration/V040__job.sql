-- One row for each scheduled task: who runs it until when, and how the last run went.
create table task_run (
    name varchar(64) primary key,
    owner uuid,
    lease_until timestamp with time zone,
    last_started timestamp with time zone,
    last_finished timestamp with time zone,
    last_outcome varchar(16)
);
