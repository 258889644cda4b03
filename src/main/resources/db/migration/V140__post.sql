-- Mail and chat to staff (post). A notice is written in the business transaction; the clock spreads it over the division's
-- recipients as letters and sends them. Addresses lie sealed and nowhere else.

create table post_recipient (
    id uuid primary key,
    division uuid,
    medium varchar(8) not null,
    label varchar(40) not null,
    hint varchar(80) not null,
    stops boolean default false not null,
    record uuid not null unique,
    added_at timestamp with time zone not null,
    added_by uuid not null
);
create index post_recipient_division on post_recipient (division);

create table post_recipient_sealed (
    record uuid not null,
    revision integer not null,
    subject uuid not null,
    body bytea not null,
    primary key (record, revision)
);

create table post_notice (
    id uuid primary key,
    code varchar(32) not null,
    division uuid,
    object uuid,
    count_told integer not null,
    day_told date not null,
    told_at timestamp with time zone not null,
    spread_at timestamp with time zone
);
create index post_notice_day on post_notice (day_told, code);
create index post_notice_waiting on post_notice (spread_at, told_at);

create table post_letter (
    id uuid primary key,
    notice uuid not null references post_notice (id),
    recipient uuid not null,
    division uuid,
    medium varchar(8) not null,
    hint varchar(80) not null,
    state varchar(16) not null,
    tries integer not null,
    next_at timestamp with time zone not null,
    claim uuid,
    claimed_until timestamp with time zone,
    ended_at timestamp with time zone,
    problem varchar(32),
    constraint post_letter_once unique (notice, recipient)
);
create index post_letter_due on post_letter (state, next_at);
