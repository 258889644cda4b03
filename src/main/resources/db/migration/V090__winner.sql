-- One person in one campaign is a winner; what is won is an award. Nothing here can be read as a person:
-- contact data and link tokens are sealed, look-up goes by keyed MACs.
create table winner (
    id uuid primary key,
    campaign_id uuid not null references campaign (id),
    division_id uuid not null references division (id),
    imported_at timestamp with time zone not null,
    contact_record uuid not null unique
);
create index winner_campaign on winner (campaign_id, id);

create table award (
    id uuid primary key,
    winner_id uuid not null references winner (id),
    campaign_id uuid not null references campaign (id),
    prize_id uuid not null references prize (id),
    rank varchar(40),
    reference varchar(15) not null unique,
    unique (winner_id, prize_id)
);
create index award_campaign on award (campaign_id, winner_id);

-- The number of the last award reference given out; one row.
create table award_counter (
    id integer primary key,
    last_number bigint not null
);
insert into award_counter (id, last_number) values (1, 0);

create table contact_sealed (
    record uuid not null,
    revision integer not null,
    subject uuid not null,
    campaign_id uuid not null,
    body bytea not null,
    primary key (record, revision)
);
create index contact_sealed_subject on contact_sealed (subject);

create table link_token_sealed (
    record uuid not null,
    revision integer not null,
    subject uuid not null,
    campaign_id uuid not null,
    link_id uuid not null unique,
    body bytea not null,
    primary key (record, revision)
);
create index link_token_sealed_subject on link_token_sealed (subject);

create table lookup_mac (
    id uuid primary key,
    winner_id uuid not null references winner (id),
    campaign_id uuid not null,
    field varchar(16) not null,
    key_year integer not null,
    key_version integer not null,
    mac bytea not null
);
create index lookup_mac_winner on lookup_mac (winner_id);
create index lookup_mac_campaign on lookup_mac (campaign_id, field, mac);
create index lookup_mac_value on lookup_mac (field, key_year, mac);

-- What the status page may say about a winner's parcel; an operational row, read by the door.
create table winner_progress (
    winner_id uuid primary key references winner (id),
    campaign_id uuid not null,
    locked_at timestamp with time zone,
    parcel_state varchar(16),
    tracking_number varchar(40),
    carrier varchar(40),
    erased_on date,
    version bigint not null
);
create index winner_progress_campaign on winner_progress (campaign_id);

-- Who was told: when somebody ticked a message off on the worklist.
create table telling (
    link_id uuid primary key,
    winner_id uuid not null references winner (id),
    campaign_id uuid not null,
    told_at timestamp with time zone not null,
    told_by uuid
);
create index telling_campaign on telling (campaign_id);
