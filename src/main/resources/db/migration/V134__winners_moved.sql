-- What moved last comes first: each kind of movement of a campaign in the order of its instants, people in theirs where those
-- are the same, so that a page is read from the ends of these and not from the whole campaign.
create index winner_campaign_imported on winner (campaign_id, imported_at desc, id);
create index form_link_campaign_issued on form_link (campaign_id, issued_at desc, winner_id);
create index form_link_campaign_opened on form_link (campaign_id, opened_at desc, winner_id);
create index telling_campaign_told on telling (campaign_id, told_at desc, winner_id);
create index winner_progress_campaign_locked on winner_progress (campaign_id, locked_at desc, winner_id);
create index parcel_campaign_marked on parcel (campaign_id, marked_at desc, winner_id);
create index decline_campaign_declined on decline (campaign_id, declined_at desc, winner_id);
create index withdrawal_campaign_withdrawn on withdrawal (campaign_id, withdrawn_at desc, winner_id);
create index submission_campaign_received on submission (campaign_id, received_at desc, winner_id);
