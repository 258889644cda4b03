-- A link that stops what one person does alone, for somebody who does not sign in (staff). Only its MAC is kept.
create table stop_link (
    id uuid primary key,
    deed uuid not null,
    recipient uuid not null,
    mac bytea not null unique,
    made_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    used_at timestamp with time zone
);
create index stop_link_deed on stop_link (deed);
