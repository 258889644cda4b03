-- What each database user may do on PostgreSQL. Run by `todoke migrate` with the owner's user after every migration; it
-- may be run again at any time. The users themselves are made by docker/postgresql/users.sql.
-- src/test/resources/rights.csv is the same as a table, and a test compares it with what the database really allows.
do $roles$
declare
    one record;
begin
    if exists (select from pg_roles where rolname = 'todoke_door') then
        for one in select tablename from pg_tables where schemaname = current_schema() loop
            execute format('revoke all on %I from todoke_door', one.tablename);
        end loop;

        -- What a winner sends goes in and never comes out.
        grant insert on submission_sealed, record_key to todoke_door;
        grant insert on audit_leaf to todoke_door;

        -- Facts, MACs and codes of links and submissions.
        grant select on form_link, link_revocation, takeover to todoke_door;
        grant select, insert on submission, decline, withdrawal to todoke_door;
        grant update (opened_at, state, revision, code_tries) on form_link to todoke_door;

        -- What every visitor may read.
        grant select on organisation, division, campaign, prize, purpose_text, award, winner_progress to todoke_door;

        -- Public keys to seal to.
        grant select on scope_key to todoke_door;
        grant select on flyway_schema_history to todoke_door;
    end if;

    if exists (select from pg_roles where rolname = 'todoke_desk') then
        for one in select tablename from pg_tables where schemaname = current_schema() loop
            execute format('revoke all on %I from todoke_desk', one.tablename);
            execute format('grant select, insert, update, delete on %I to todoke_desk', one.tablename);
        end loop;

        -- What was written down stays as it was written.
        for one in select tablename from pg_tables where schemaname = current_schema()
                and (tablename like 'audit\_%' or tablename in ('disposal_record', 'key_destruction')) loop
            execute format('revoke update, delete on %I from todoke_desk', one.tablename);
        end loop;
        -- Notes beside leaves have a last day; nobody writes one anew.
        grant delete on audit_note_sealed to todoke_desk;
        -- Results of verifications stay; what they found stands in a leaf as well, because a row that runs must be written.
        revoke delete on log_verification from todoke_desk;
        revoke update, delete on log_verification_paper from todoke_desk;
        revoke insert, update, delete on flyway_schema_history from todoke_desk;
    end if;

    if exists (select from pg_roles where rolname = 'todoke_auditor') then
        for one in select tablename from pg_tables where schemaname = current_schema() loop
            execute format('revoke all on %I from todoke_auditor', one.tablename);
        end loop;
        for one in select tablename from pg_tables where schemaname = current_schema()
                and tablename like 'audit\_%' loop
            execute format('grant select on %I to todoke_auditor', one.tablename);
        end loop;
        revoke all on audit_note_sealed from todoke_auditor;
    end if;
end
$roles$;
