-- An erasure finds decisions by winner.
create index quarantine_release_winner on quarantine_release (winner_id);
