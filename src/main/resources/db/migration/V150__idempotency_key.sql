-- Requests that carried an Idempotency-Key, for a day: what was asked (as MACs), whether it is done, and what may be told
-- again of the answer. slot = MAC of caller, method, path and key, so that nothing a caller put into a key lies here.
create table idempotency_key (
    slot bytea primary key,
    fingerprint bytea not null,
    claim uuid not null,
    state varchar(16) not null,
    claimed_at timestamp with time zone not null,
    status integer,
    answer bytea,
    location varchar(300),
    etag varchar(64)
);

create index idempotency_key_claimed_at on idempotency_key (claimed_at);
