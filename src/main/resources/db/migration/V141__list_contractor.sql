-- For whom a list was made, and the standing approval that it used (shipping).
alter table shipping_list add column contractor_id uuid;
alter table shipping_list add column standing_id uuid;
