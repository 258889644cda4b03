-- A frozen selection, not a file: which records in which revision, under which layout, sender, service and insert state.
create table shipping_list (
    id uuid not null primary key,
    division_id uuid not null,
    campaign_id uuid not null,
    reference varchar(20) not null,
    format varchar(10) not null,
    layout varchar(40) not null,
    sender_id uuid not null,
    sender_hash varchar(64) not null,
    ship_date date not null,
    service varchar(2) not null,
    selection_hash varchar(64) not null,
    created_by uuid not null,
    created_at timestamp with time zone not null,
    approval_id uuid,
    approval_hash varchar(64),
    produced_by uuid,
    produced_at timestamp with time zone,
    file_length bigint,
    file_hash varchar(64),
    fetch_until date,
    discarded_at timestamp with time zone,
    version integer not null,
    constraint shipping_list_reference unique (reference)
);
create index shipping_list_campaign on shipping_list (campaign_id, created_at);

create table shipping_list_row (
    id uuid not null primary key,
    list_id uuid not null references shipping_list (id),
    position integer not null,
    award_id uuid not null,
    winner_id uuid not null,
    prize_id uuid not null,
    record uuid not null,
    revision integer not null,
    reference varchar(15) not null,
    insert_code varchar(10),
    problems varchar(120) not null,
    accepted boolean not null,
    taken_out boolean not null,
    constraint shipping_list_row_position unique (list_id, position),
    constraint shipping_list_row_award unique (list_id, award_id)
);
create index shipping_list_row_award_index on shipping_list_row (award_id);

-- Every fetch of a list's file. While released_at is null and until_at is not over, nothing of the campaign is destroyed.
create table list_fetch (
    id uuid not null primary key,
    list_id uuid not null references shipping_list (id),
    campaign_id uuid not null,
    fetched_by uuid not null,
    fetched_at timestamp with time zone not null,
    until_at timestamp with time zone not null,
    released_at timestamp with time zone,
    completed boolean not null
);
create index list_fetch_list on list_fetch (list_id);
create index list_fetch_campaign on list_fetch (campaign_id, until_at);
