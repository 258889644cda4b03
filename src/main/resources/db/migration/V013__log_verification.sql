-- Verifications of the log as they were asked for, and what each found. At most one is under way: its slot is 1, and a slot
-- whose lease ran out is free again.
create table log_verification (
    id uuid primary key,
    job uuid,
    asked_by uuid not null,
    asked_at timestamp with time zone not null,
    from_note varchar(2000),
    slot smallint unique,
    lease_until timestamp with time zone not null,
    read_count bigint not null,
    total_count bigint not null,
    ended_at timestamp with time zone,
    outcome varchar(16),
    size bigint not null,
    leaves bigint not null,
    checkpoints bigint not null,
    faults bigint not null,
    uncompared bigint not null,
    findings varchar(8000) not null
);
create index log_verification_asked on log_verification (asked_at);

-- Checkpoints that somebody brought along to compare with; who comes while one is under way adds to it.
create table log_verification_paper (
    verification uuid not null references log_verification (id),
    number integer not null,
    note varchar(2000) not null,
    primary key (verification, number)
);
