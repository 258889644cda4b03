-- Note and network of an access, sealed apart from its leaf and with a last day of their own; docs/decisions/0025.
create table audit_note_sealed (
    record uuid primary key,
    revision integer not null,
    subject uuid not null,
    leaf uuid not null unique references audit_leaf (id),
    keep_until date not null,
    body bytea not null
);
create index audit_note_sealed_keep on audit_note_sealed (keep_until);
create index audit_note_sealed_subject on audit_note_sealed (subject);
