-- Long work that a person started: what, for which division, how far, how it ended. Ids, codes and counts only. A lease that
-- ran out while the work was not over means that its node is gone.
create table job_run (
    id uuid primary key,
    kind varchar(40) not null,
    division uuid,
    object uuid,
    result_path varchar(200) not null,
    asked_by uuid not null,
    asked_at timestamp with time zone not null,
    state varchar(12) not null,
    done_count bigint not null,
    total_count bigint not null,
    started_at timestamp with time zone,
    ended_at timestamp with time zone,
    lease_until timestamp with time zone not null,
    cancel_by uuid,
    cancel_at timestamp with time zone,
    problem varchar(40),
    incident varchar(40),
    result varchar(400) not null
);
create index job_run_asked on job_run (asked_by, id);
create index job_run_division on job_run (division, id);
create index job_run_state on job_run (state, lease_until);
create index job_run_ended on job_run (ended_at);
