-- The order of the log, its Merkle tree (RFC 6962) and its signed checkpoints; docs/decisions/0019-audit-tree.md.
-- Rows are inserted by the sequencer and never changed.

create table audit_position (
    position bigint primary key,
    leaf uuid not null unique references audit_leaf (id)
);

-- Roots of complete subtrees: the node (level, number) covers the positions from number * 2^level on.
-- Level 0 is the hash of the leaf itself and is not kept twice.
create table audit_node (
    level smallint not null,
    number bigint not null,
    hash bytea not null,
    primary key (level, number)
);

create table audit_checkpoint (
    size bigint primary key,
    at timestamp with time zone not null,
    root bytea not null,
    note varchar(2000) not null
);

-- Who did what, and what was done to one thing.
create index audit_leaf_actor on audit_leaf (actor, id);
create index audit_leaf_object on audit_leaf (object, id);
