-- Arrivals whose retention terms have been written. The door may not write terms: what it took in is noted by the desk.
create table term_note (
    source uuid not null primary key,
    winner_id uuid not null,
    noted_at timestamp with time zone not null
);
create index term_note_winner on term_note (winner_id);
