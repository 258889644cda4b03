-- The winners table is drawn page by page in the order of references; without this each page would sort the whole campaign.
create index award_campaign_reference on award (campaign_id, reference);
-- The same within one prize.
create index award_prize_reference on award (prize_id, reference);
