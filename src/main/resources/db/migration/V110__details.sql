-- One row for each sealed record of delivery details that was opened once under DERIVE. Problem codes only, nothing of what was sent.
create table derived_record (
    record uuid not null primary key,
    revision integer not null,
    winner_id uuid not null,
    campaign_id uuid not null,
    problems varchar(120) not null,
    derived_at timestamp with time zone not null
);
create index derived_record_campaign on derived_record (campaign_id);
create index derived_record_winner on derived_record (winner_id);

-- A person chose between two candidates; the other one is gone.
create table dispute_decision (
    id uuid not null primary key,
    winner_id uuid not null,
    campaign_id uuid not null,
    chosen_record uuid not null,
    dropped_record uuid not null,
    decided_by uuid not null,
    decided_at timestamp with time zone not null,
    constraint dispute_decision_winner unique (winner_id)
);
create index dispute_decision_campaign on dispute_decision (campaign_id);

-- A person looked at a quarantined record and let it go.
create table quarantine_release (
    id uuid not null primary key,
    record uuid not null,
    winner_id uuid not null,
    campaign_id uuid not null,
    released_by uuid not null,
    released_at timestamp with time zone not null,
    constraint quarantine_release_record unique (record)
);
create index quarantine_release_campaign on quarantine_release (campaign_id);
