-- Keyed MACs of what a winner sent: finds a person exactly, tells nobody who it is. Goes with the record.
create table details_mac (
    id uuid not null primary key,
    record uuid not null,
    winner_id uuid not null,
    campaign_id uuid not null,
    field varchar(16) not null,
    key_year integer not null,
    key_version integer not null,
    mac bytea not null
);
create index details_mac_record on details_mac (record);
create index details_mac_winner on details_mac (winner_id);
create index details_mac_value on details_mac (field, mac);
