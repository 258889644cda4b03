-- How a request for a second person's yes ends otherwise (staff): declined with a reason, or withdrawn by whoever asked.

alter table staff_approval add column reason varchar(32);
alter table staff_approval add column declined_by uuid;
alter table staff_approval add column declined_at timestamp with time zone;
alter table staff_approval add column withdrawn_at timestamp with time zone;
alter table staff_approval add constraint staff_approval_declined_by_another
    check (declined_by is null or declined_by <> requester);
alter table staff_approval add constraint staff_approval_one_answer
    check (approved_at is null or declined_at is null);
create index staff_approval_asked on staff_approval (requester, requested_at);
