-- Passkeys and recovery codes (staff). Of a passkey lies here what everybody may know: its public key. Challenges are
-- bound to what they were given out for and are used once; a recovery code is kept as its Argon2id string.

create table staff_passkey (
    id uuid primary key,
    member uuid not null references staff_member (id),
    credential_id bytea not null unique,
    cose_key bytea not null,
    sign_count bigint not null,
    aaguid uuid not null,
    transports varchar(80) not null,
    backup_eligible boolean not null,
    backed_up boolean not null,
    label varchar(40) not null,
    created_at timestamp with time zone not null,
    opens_from timestamp with time zone not null,
    used_at timestamp with time zone,
    removed_at timestamp with time zone
);
create index staff_passkey_member on staff_passkey (member, removed_at);

create table staff_passkey_challenge (
    id uuid primary key,
    challenge_hash bytea not null unique,
    purpose varchar(16) not null,
    member uuid,
    bound_to varchar(64) not null,
    issued_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    used_at timestamp with time zone
);
create index staff_passkey_challenge_expiry on staff_passkey_challenge (expires_at);

create table staff_recovery_code (
    id uuid primary key,
    member uuid not null references staff_member (id),
    phc varchar(200) not null,
    made_at timestamp with time zone not null,
    used_at timestamp with time zone
);
create index staff_recovery_code_member on staff_recovery_code (member);

-- Which factor opened a session, and which proved presence for exactly what.
alter table staff_session add column factor varchar(16) default 'TOTP' not null;
alter table staff_step_up add column factor varchar(16) default 'TOTP' not null;
alter table staff_step_up add column content_hash varchar(64);
alter table staff_step_up add column row_count integer default 0 not null;
