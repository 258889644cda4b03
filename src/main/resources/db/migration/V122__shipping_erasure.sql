-- An erasure finds what is left of a person here by winner, and a carrier's line by its reference.
create index parcel_winner on parcel (winner_id);
create index parcel_tracking on parcel (tracking_number);
create index shipping_list_row_winner on shipping_list_row (winner_id);
create index return_row_reference on return_row (reference);
