-- What left the house. Tracking numbers are operational values.
create table parcel (
    id uuid not null primary key,
    award_id uuid not null,
    winner_id uuid not null,
    campaign_id uuid not null,
    division_id uuid not null,
    list_id uuid,
    reference varchar(15) not null,
    insert_code varchar(10),
    carrier varchar(20) not null,
    tracking_number varchar(20),
    shipped_on date not null,
    delivered_on date,
    marked_by uuid not null,
    marked_at timestamp with time zone not null,
    constraint parcel_award unique (award_id)
);
create index parcel_campaign on parcel (campaign_id);
create index parcel_reference on parcel (reference);

-- Which enclosure goes with which parcels. kind MANUAL: everybody of the campaign or prize. kind AFFECTED: whoever a
-- takeover exposed and has not been shipped to.
create table insert_rule (
    id uuid not null primary key,
    division_id uuid not null,
    campaign_id uuid not null,
    prize_id uuid,
    takeover_id uuid,
    kind varchar(10) not null,
    code varchar(10) not null,
    label varchar(32) not null,
    name varchar(60) not null,
    created_by uuid not null,
    created_at timestamp with time zone not null,
    ended_at timestamp with time zone
);
create index insert_rule_campaign on insert_rule (campaign_id);

-- Tracking files that came back from a carrier: only reference, number and date are read, the rest is dropped at once.
create table return_file (
    id uuid not null primary key,
    division_id uuid not null,
    hash varchar(64) not null,
    read_by uuid not null,
    read_at timestamp with time zone not null,
    applied_by uuid,
    applied_at timestamp with time zone,
    constraint return_file_hash unique (division_id, hash)
);

create table return_row (
    id uuid not null primary key,
    file_id uuid not null references return_file (id),
    position integer not null,
    reference varchar(15) not null,
    tracking_number varchar(20) not null,
    shipped_on date,
    finding varchar(20) not null
);
create index return_row_file on return_row (file_id, position);
