-- Social accounts in our care, and the times when one was in somebody else's hands.
create table social_account (
    id uuid primary key,
    division_id uuid not null references division (id),
    platform varchar(16) not null,
    handle varchar(64) not null,
    numeric_id varchar(32),
    created_at timestamp with time zone not null,
    version bigint not null
);
create index social_account_division on social_account (division_id);

create table takeover (
    id uuid primary key,
    account_id uuid not null references social_account (id),
    earliest_at timestamp with time zone not null,
    detected_at timestamp with time zone not null,
    ended_at timestamp with time zone,
    declared_by uuid,
    declared_at timestamp with time zone not null
);
create index takeover_account on takeover (account_id);
