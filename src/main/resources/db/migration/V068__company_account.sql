-- Company accounts that people have bound to themselves (staff): the provider's pair of issuer and subject, nothing about
-- the person. One account is one person, and a person has one.
create table staff_company_account (
    id uuid primary key,
    member uuid not null unique references staff_member (id),
    issuer varchar(255) not null,
    subject varchar(255) not null,
    bound_at timestamp with time zone not null,
    unique (issuer, subject)
);
