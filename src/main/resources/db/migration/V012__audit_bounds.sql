-- The door's user may insert leaves; what everybody who verifies must read is bounded.
alter table audit_leaf add constraint audit_leaf_size check (octet_length(canonical) <= 65536);
