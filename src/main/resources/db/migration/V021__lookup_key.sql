-- Which lookup keys the key store must have, so that a rolled-back or foreign file of them is refused at start. The fingerprint
-- is a MAC under the key itself and says nothing about it.
create table lookup_key (
    division uuid not null,
    key_year integer not null,
    version integer not null,
    fingerprint bytea not null,
    primary key (division, key_year, version)
);
