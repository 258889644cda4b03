-- The review of powers per quarter: what a reviewer said of each grant.
create table access_review_verdict (
    id uuid primary key,
    quarter varchar(7) not null,
    role_grant uuid not null,
    member uuid not null,
    division uuid not null,
    verdict varchar(16) not null,
    decided_by uuid not null,
    decided_at timestamp with time zone not null,
    unique (quarter, role_grant)
);
