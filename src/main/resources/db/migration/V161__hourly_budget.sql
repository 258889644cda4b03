-- Contacts opened and searches by a personal value are counted beside delivery details (staff), each with its own limit.

alter table opening_budget add column contacts integer default 0 not null;
alter table opening_budget add column contacts_passed_at timestamp with time zone;
alter table opening_budget add column searches integer default 0 not null;
alter table opening_budget add column searches_passed_at timestamp with time zone;
