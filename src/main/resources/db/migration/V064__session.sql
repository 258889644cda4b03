-- Which browser somebody's session is on (staff). A registered browser is a computer that its owner named at a sign-in
-- with both factors; its cookie's secret lies here as SHA-256 of 256 random bits. Networks are kept as prefixes only.

create table staff_browser (
    id uuid primary key,
    member uuid not null references staff_member (id),
    secret_hash bytea not null unique,
    name varchar(40) not null,
    registered_at timestamp with time zone not null,
    seen_at timestamp with time zone not null,
    revoked_at timestamp with time zone
);
create index staff_browser_member on staff_browser (member, revoked_at);

alter table staff_session add column browser uuid references staff_browser (id);
alter table staff_session add column agent varchar(40) default '' not null;
alter table staff_session add column network varchar(16) default '' not null;
