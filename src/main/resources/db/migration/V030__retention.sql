-- Deadlines, holds, freezes, the copies ledger and what proves an erasure (retention).
-- No personal value is in any of these tables: ids, days, codes, counts, MACs.

create table retention_campaign (
    campaign uuid primary key,
    division uuid not null,
    ending_at timestamp with time zone,
    ended_at timestamp with time zone,
    end_delay varchar(40),
    closed_at timestamp with time zone
);

create table retention_term (
    award uuid primary key,
    subject uuid not null,
    campaign uuid not null references retention_campaign (campaign),
    division uuid not null,
    days_after integer not null,
    latest_months integer not null,
    expected_at timestamp with time zone not null,
    collected_on date,
    latest_on date not null,
    start_event varchar(16),
    started_on date,
    keep_until date not null,
    disposed_at timestamp with time zone
);
create index retention_term_subject on retention_term (subject);
create index retention_term_due on retention_term (disposed_at, keep_until, campaign, subject);
create index retention_term_campaign on retention_term (campaign, disposed_at);

create table retention_hold (
    id uuid primary key,
    division uuid not null,
    campaign uuid not null,
    subject uuid,
    reason varchar(24) not null,
    placed_by uuid not null,
    placed_at timestamp with time zone not null,
    hold_until date not null,
    released_by uuid,
    released_at timestamp with time zone
);
create index retention_hold_campaign on retention_hold (campaign, subject);

create table retention_freeze (
    id uuid primary key,
    campaign uuid not null,
    subject uuid not null,
    frozen_at timestamp with time zone not null,
    thawed_at timestamp with time zone,
    thawed_by varchar(16)
);
create index retention_freeze_subject on retention_freeze (subject, thawed_at);
create index retention_freeze_campaign on retention_freeze (campaign, thawed_at);

create table data_copy (
    id uuid primary key,
    division uuid not null,
    campaign uuid not null,
    place varchar(24) not null,
    label varchar(120) not null,
    categories varchar(120) not null,
    owner uuid not null,
    lies_since timestamp with time zone not null,
    erase_by date not null,
    closed_at timestamp with time zone,
    closed_by uuid,
    proof varchar(200)
);
create index data_copy_campaign on data_copy (campaign, closed_at);

create table disposal_record (
    id uuid primary key,
    kind varchar(12) not null,
    division uuid not null,
    campaign uuid not null,
    disposed_at timestamp with time zone not null,
    subjects integer not null,
    body bytea not null,
    key_id varchar(16) not null,
    signature bytea not null
);
create index disposal_record_campaign on disposal_record (campaign, disposed_at);
create index disposal_record_division on disposal_record (division, disposed_at);

create table disposal (
    subject uuid primary key,
    record uuid not null references disposal_record (id),
    campaign uuid not null,
    disposed_at timestamp with time zone not null
);
create index disposal_campaign on disposal (campaign, disposed_at);

create table tombstone (
    id uuid primary key,
    campaign uuid not null,
    division uuid not null,
    field varchar(24) not null,
    key_year integer not null,
    key_version integer not null,
    mac bytea not null,
    categories varchar(120) not null,
    ends_on date not null
);
create index tombstone_mac on tombstone (mac);
create index tombstone_end on tombstone (ends_on);

create table clock_guard (
    id smallint primary key,
    database_at timestamp with time zone not null,
    node_at timestamp with time zone not null,
    checked_by uuid not null,
    held_since timestamp with time zone,
    held_why varchar(24),
    agreeing_since timestamp with time zone,
    released_by uuid,
    released_at timestamp with time zone
);
