-- Somebody says that the key store lies in a second place (console). Until then the first page says that it does not.
create table console_key_backup (
    id uuid primary key,
    confirmed_by uuid not null,
    confirmed_at timestamp with time zone not null
);
