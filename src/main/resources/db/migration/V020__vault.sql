-- Keys of scopes, wrapped data keys of records, and what proves which keys are gone (vault).

create table scope_key (
    scope uuid not null,
    suite smallint not null,
    version integer not null,
    public_key bytea,
    attestation bytea,
    state varchar(8) not null,
    created_at timestamp with time zone not null,
    retired_at timestamp with time zone,
    primary key (scope, suite, version)
);
create index scope_key_state on scope_key (state, retired_at);

-- The foreign key is the last word on stale keys: a door that still holds a destroyed version cannot write under it.
create table record_key (
    record uuid not null,
    revision integer not null,
    scope uuid not null,
    suite smallint not null,
    key_version integer not null,
    wrapped bytea not null,
    primary key (record, revision),
    foreign key (scope, suite, key_version) references scope_key (scope, suite, version)
);
create index record_key_version on record_key (scope, suite, key_version, record);

-- Scopes in which something was erased: their survivors get new keys within 24 hours.
create table scope_shred (
    scope uuid primary key,
    requested_at timestamp with time zone not null
);

-- Which key store this database belongs to, and how far its journal had come.
create table key_anchor (
    id smallint primary key,
    store uuid not null,
    journal_position bigint not null,
    journal_hash varchar(64) not null
);

-- The journal of the key store once more, so that neither can be rolled back alone.
create table key_destruction (
    journal_position bigint primary key,
    destroyed_at timestamp with time zone not null,
    kind varchar(8) not null,
    scope uuid not null,
    suite smallint not null,
    version integer not null,
    previous_hash varchar(64) not null,
    hash varchar(64) not null
);
create index key_destruction_scope on key_destruction (scope, kind);
