-- What somebody chose in the winners table and then did to it: who, what, until when it can be undone. Rows name awards and
-- the state in which they were shown, so that whatever moved in between is noticed. Ids, codes and instants only.
create table desk_deed (
    id uuid primary key,
    division_id uuid not null,
    campaign_id uuid not null,
    made_by uuid not null,
    made_at timestamp with time zone not null,
    query varchar(300) not null,
    whole boolean not null,
    seen integer,
    total integer not null,
    state varchar(10) not null,
    kind varchar(10),
    on_day date,
    started_at timestamp with time zone,
    finished_at timestamp with time zone,
    undo_until timestamp with time zone,
    undone_at timestamp with time zone,
    job_id uuid
);
create index desk_deed_made on desk_deed (made_at);

create table desk_deed_row (
    deed_id uuid not null references desk_deed (id),
    award_id uuid not null,
    winner_id uuid not null,
    reference varchar(15) not null,
    shown varchar(10) not null,
    link_id uuid,
    outcome varchar(10),
    mark_at timestamp with time zone,
    mark_by uuid,
    undone varchar(10),
    primary key (deed_id, award_id)
);
create index desk_deed_row_todo on desk_deed_row (deed_id, outcome, winner_id);
create index desk_deed_row_order on desk_deed_row (deed_id, reference);
