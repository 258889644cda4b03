-- Companies that ship for a division and may be given lists (organisation).
create table contractor (
    id uuid primary key,
    division_id uuid not null references division (id),
    name varchar(100) not null,
    since date not null,
    created_at timestamp with time zone not null,
    ended_on date,
    constraint contractor_name unique (division_id, name)
);
