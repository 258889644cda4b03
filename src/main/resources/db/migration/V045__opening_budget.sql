-- How many people's delivery details somebody opened within an hour (staff). One row a person and hour; the counter is
-- changed by one conditional update, so that no two nodes can both let the last one through.

create table opening_budget (
    member uuid not null,
    hour_starts timestamp with time zone not null,
    opened integer not null,
    division uuid not null,
    passed_at timestamp with time zone,
    primary key (member, hour_starts)
);
create index opening_budget_passed on opening_budget (division, passed_at);
