-- Keys by which another system works for a division (staff). The secret lies here as SHA-256 of 256 random bits; who made
-- a token answers for it, and it is worth nothing once that person is gone or no manager any more.

create table api_token (
    id uuid primary key,
    handle varchar(8) not null unique,
    secret_hash bytea not null,
    division uuid not null,
    campaign uuid,
    name varchar(60) not null,
    scopes varchar(400) not null,
    networks varchar(400) not null,
    made_by uuid not null references staff_member (id),
    made_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    used_on date,
    revoked_at timestamp with time zone,
    revoked_by uuid
);
create index api_token_division on api_token (division, made_at);
create index api_token_made_by on api_token (made_by);
