-- A second person's yes for lists of one kind to one contractor, so many rows a day (staff). What is used is counted on the
-- row itself by a conditional update, so that two lists made at once cannot both take the rest.
create table standing_approval (
    id uuid primary key,
    division uuid not null,
    contractor uuid not null,
    layout varchar(40) not null,
    columns_hash varchar(64) not null,
    rows_a_day integer not null,
    ends_on date not null,
    requester uuid not null,
    requested_at timestamp with time zone not null,
    approval uuid not null,
    approver uuid,
    approved_at timestamp with time zone,
    revoked_at timestamp with time zone,
    revoked_by uuid,
    used_day date,
    used_rows integer default 0 not null,
    used_total bigint default 0 not null,
    uses integer default 0 not null,
    constraint standing_approval_by_another check (approver is null or approver <> requester),
    constraint standing_approval_within check (used_rows <= rows_a_day)
);
create index standing_approval_fitting on standing_approval (division, contractor, layout);
create index standing_approval_asked on standing_approval (approval);
