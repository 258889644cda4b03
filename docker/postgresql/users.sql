-- Makes the database users of Todoke on PostgreSQL 15 or later. Run once as a superuser in the new, empty database:
--   psql -v owner_password=... -v desk_password=... -v door_password=... -v auditor_password=... -f users.sql todoke
-- Then:  java -jar quarkus-run.jar migrate   with the owner's user, which makes the tables and gives out the rights.
create role todoke_owner login password :'owner_password';
create role todoke_desk login password :'desk_password';
create role todoke_door login password :'door_password';
create role todoke_auditor login password :'auditor_password';

revoke all on schema public from public;
grant usage, create on schema public to todoke_owner;
grant usage on schema public to todoke_desk, todoke_door, todoke_auditor;

-- A statement that hangs must not hold a winner's request for ever.
alter role todoke_door set statement_timeout = '8s';
alter role todoke_door set idle_in_transaction_session_timeout = '15s';
alter role todoke_desk set idle_in_transaction_session_timeout = '10min';

-- The server's own log names no value: no "Key (handle)=(…) already exists", no parameters of a failed statement.
alter role todoke_owner set log_error_verbosity = 'terse';
alter role todoke_desk set log_error_verbosity = 'terse';
alter role todoke_door set log_error_verbosity = 'terse';
alter role todoke_auditor set log_error_verbosity = 'terse';
alter role todoke_owner set log_parameter_max_length_on_error = 0;
alter role todoke_desk set log_parameter_max_length_on_error = 0;
alter role todoke_door set log_parameter_max_length_on_error = 0;
alter role todoke_auditor set log_parameter_max_length_on_error = 0;
