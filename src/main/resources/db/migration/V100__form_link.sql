-- One row for each link that a winner was given. The token itself is not here: token_mac is a keyed MAC of it.
-- live_winner repeats winner_id while this is the winner's one live link and is null once another took its place.
create table form_link (
    id uuid not null primary key,
    winner_id uuid not null,
    campaign_id uuid not null,
    division_id uuid not null,
    channel varchar(10) not null,
    channel_id uuid,
    token_mac bytea not null,
    mac_version integer not null,
    issued_at timestamp with time zone not null,
    closes_at timestamp with time zone not null,
    live_winner uuid,
    opened_at timestamp with time zone,
    state varchar(10) not null,
    revision integer not null,
    code_tries integer not null,
    constraint form_link_token unique (token_mac),
    constraint form_link_live unique (live_winner)
);
create index form_link_winner on form_link (winner_id);
create index form_link_campaign on form_link (campaign_id, state);

-- One row stops every link that it covers and that was issued before issued_before. Rows are withdrawn, never deleted.
create table link_revocation (
    id uuid not null primary key,
    division_id uuid not null,
    scope_kind varchar(10) not null,
    scope_id uuid not null,
    issued_before timestamp with time zone not null,
    reach varchar(12) not null,
    revoked_by_kind varchar(10) not null,
    revoked_by uuid,
    revoked_at timestamp with time zone not null,
    withdrawn_at timestamp with time zone,
    withdrawn_by uuid
);
create index link_revocation_scope on link_revocation (scope_id, scope_kind);
create index link_revocation_division on link_revocation (division_id, revoked_at);
