-- The log (audit). Rows are inserted in the business transaction and never changed; docs/decisions/0010-audit-leaf.md.
-- No foreign keys to other capabilities: a leaf outlives what it speaks of.

create table audit_leaf (
    id uuid primary key,
    at timestamp with time zone not null,
    action varchar(64) not null,
    actor_kind varchar(16) not null,
    actor uuid,
    outcome varchar(16) not null,
    division uuid,
    campaign uuid,
    object_kind varchar(64),
    object uuid,
    session uuid,
    reason varchar(32),
    counts varchar(2000) not null,
    codes varchar(4000) not null,
    records_count integer not null,
    records_hash bytea,
    note_commitment bytea,
    network_commitment bytea,
    canonical bytea not null,
    hash bytea not null
);
create index audit_leaf_campaign on audit_leaf (campaign, id);
create index audit_leaf_division on audit_leaf (division, id);

-- The record ids of a bulk opening or export, sixteen bytes each, ascending; their hash is inside the leaf.
create table audit_leaf_records (
    leaf uuid primary key references audit_leaf (id),
    ids bytea not null
);
