-- A second person for what an administrator does to the powers of others (staff). A grant without effective_at waits for
-- a yes; "alone" says that nobody else could have said it, which every member is told.

alter table staff_role_grant add column effective_at timestamp with time zone;
alter table staff_role_grant add column approval uuid;
alter table staff_role_grant add column alone boolean default false not null;
update staff_role_grant set effective_at = granted_at;
create index staff_role_grant_approval on staff_role_grant (approval);

alter table staff_enrolment_link add column good_from timestamp with time zone;
alter table staff_enrolment_link add column alone boolean default false not null;
update staff_enrolment_link set good_from = issued_at;
alter table staff_enrolment_link alter column good_from set not null;
