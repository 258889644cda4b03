-- Records of one campaign in their order, page by page.
create index submission_campaign_record on submission (campaign_id, record);
