-- A campaign, what can be won in it, and each version of the purpose that winners are told.
create table campaign (
    id uuid primary key,
    division_id uuid not null references division (id),
    account_id uuid references social_account (id),
    code varchar(12) not null unique,
    name varchar(100) not null,
    opens_on date not null,
    closes_on date not null,
    days_after integer not null,
    latest_months integer not null,
    contact_desk varchar(300) not null,
    ships_by varchar(100) not null,
    created_at timestamp with time zone not null,
    opened_at timestamp with time zone,
    closed_at timestamp with time zone,
    version bigint not null
);
create index campaign_division on campaign (division_id);

create table prize (
    id uuid primary key,
    campaign_id uuid not null references campaign (id),
    code varchar(12) not null,
    name varchar(100) not null,
    label_name varchar(25) not null,
    asks_phone boolean not null,
    asks_email boolean not null,
    position integer not null,
    unique (campaign_id, code)
);

create table purpose_text (
    id uuid primary key,
    campaign_id uuid not null references campaign (id),
    version integer not null,
    ja varchar(1000) not null,
    en varchar(1000) not null,
    at timestamp with time zone not null,
    unique (campaign_id, version)
);
