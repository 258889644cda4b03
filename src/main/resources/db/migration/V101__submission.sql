-- Facts and MACs of what a winner sent. What was sent stands sealed in submission_sealed, which the door may only insert into.
create table submission (
    id uuid not null primary key,
    link_id uuid not null references form_link (id),
    winner_id uuid not null,
    campaign_id uuid not null,
    record uuid not null,
    revision integer not null,
    candidate smallint not null,
    nonce_mac bytea not null,
    payload_mac bytea not null,
    code_mac bytea not null,
    mac_version integer not null,
    code_version integer not null,
    turn bigint not null,
    received_at timestamp with time zone not null,
    constraint submission_record unique (record, revision),
    constraint submission_turn unique (link_id, candidate, revision)
);
create index submission_winner on submission (winner_id);
create index submission_campaign on submission (campaign_id);

create table submission_sealed (
    record uuid not null,
    revision integer not null,
    subject uuid not null,
    body bytea not null,
    primary key (record, revision)
);
create index submission_sealed_subject on submission_sealed (subject);

-- The winner said no before sending anything.
create table decline (
    id uuid not null primary key,
    link_id uuid not null references form_link (id),
    winner_id uuid not null,
    campaign_id uuid not null,
    declined_at timestamp with time zone not null,
    constraint decline_link unique (link_id)
);
create index decline_winner on decline (winner_id);
create index decline_campaign on decline (campaign_id);

-- The winner took back what was sent, with the receipt code.
create table withdrawal (
    id uuid not null primary key,
    link_id uuid not null references form_link (id),
    winner_id uuid not null,
    campaign_id uuid not null,
    record uuid not null,
    withdrawn_at timestamp with time zone not null,
    constraint withdrawal_link unique (link_id)
);
create index withdrawal_winner on withdrawal (winner_id);
create index withdrawal_campaign on withdrawal (campaign_id);
