-- People of the desk and how they prove who they are (staff). No secret lies here in the clear: passwords as Argon2id,
-- session and enrolment secrets as SHA-256 of 256 and 130 random bits, TOTP seeds sealed.

create table staff_member (
    id uuid primary key,
    name varchar(64) not null unique,
    display_name varchar(64) not null,
    created_at timestamp with time zone not null,
    created_by uuid,
    enrolled_at timestamp with time zone,
    disabled_at timestamp with time zone,
    disabled_by uuid
);

create table staff_role_grant (
    id uuid primary key,
    member uuid not null references staff_member (id),
    division uuid,
    role varchar(32) not null,
    granted_at timestamp with time zone not null,
    granted_by uuid,
    revoked_at timestamp with time zone,
    revoked_by uuid
);
create index staff_role_grant_member on staff_role_grant (member);
create index staff_role_grant_division on staff_role_grant (division, role);

create table staff_password (
    member uuid primary key references staff_member (id),
    phc varchar(200) not null,
    set_at timestamp with time zone not null
);

create table staff_totp (
    member uuid primary key references staff_member (id),
    record uuid not null,
    revision integer not null,
    confirmed_at timestamp with time zone not null,
    last_step bigint not null
);

create table staff_totp_sealed (
    record uuid not null,
    revision integer not null,
    subject uuid not null,
    body bytea not null,
    primary key (record, revision)
);

create table staff_session (
    id uuid primary key,
    member uuid not null references staff_member (id),
    secret_hash bytea not null unique,
    opened_at timestamp with time zone not null,
    seen_at timestamp with time zone not null,
    ended_at timestamp with time zone
);
create index staff_session_member on staff_session (member, ended_at);

create table staff_enrolment_link (
    id uuid primary key,
    member uuid not null references staff_member (id),
    secret_hash bytea not null unique,
    issued_at timestamp with time zone not null,
    issued_by uuid,
    expires_at timestamp with time zone not null,
    used_at timestamp with time zone
);
create index staff_enrolment_link_member on staff_enrolment_link (member);

create table staff_step_up (
    id uuid primary key,
    session uuid not null references staff_session (id),
    operation varchar(32) not null,
    division uuid not null,
    object uuid not null,
    proved_at timestamp with time zone not null,
    proved_until timestamp with time zone not null
);
create index staff_step_up_session on staff_step_up (session, operation, object);

create table staff_approval (
    id uuid primary key,
    operation varchar(32) not null,
    division uuid not null,
    object uuid not null,
    content_hash varchar(64),
    row_count integer not null,
    requester uuid not null,
    requested_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    approver uuid,
    approved_at timestamp with time zone,
    used_at timestamp with time zone,
    constraint staff_approval_by_another check (approver is null or approver <> requester)
);
create index staff_approval_open on staff_approval (division, expires_at);
create index staff_approval_object on staff_approval (object, operation);
