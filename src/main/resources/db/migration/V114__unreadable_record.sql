-- A record that could not be opened when it was to be read once. It is not tried again until the program was started anew,
-- its key was wrapped anew (suite and key_version tell; 0 where there is no key), or somebody asks for it: the row is gone then.
create table unreadable_record (
    record uuid not null primary key,
    revision integer not null,
    winner_id uuid not null,
    campaign_id uuid not null,
    code varchar(20) not null,
    suite integer not null,
    key_version integer not null,
    seen_at timestamp with time zone not null
);
create index unreadable_record_campaign on unreadable_record (campaign_id);
create index unreadable_record_winner on unreadable_record (winner_id);
