-- The retention clock of a winner who declined or withdrew was started; the door itself may not write terms.
create table refusal_clock (
    winner_id uuid not null primary key,
    campaign_id uuid not null,
    started_at timestamp with time zone not null
);
