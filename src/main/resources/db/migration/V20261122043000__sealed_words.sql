-- Words about a person that were readable so far get a sealed column. The old column takes no new words; what stands in it is
-- sealed at the next start and emptied, which the runtime role may do for exactly these columns.
alter table pulih.client add column no_nik_reason_sealed bytea;
alter table pulih.consent add column recipient_sealed bytea, add column evidence_sealed bytea, alter column evidence drop not null;
alter table pulih.consent_withdrawal add column reason_sealed bytea, alter column reason drop not null;
alter table pulih.activity add column reason_sealed bytea;
alter table pulih.assessment add column reason_sealed bytea, add column missing_reasons_sealed bytea, alter column missing_reasons drop not null;
alter table pulih.urine_test add column reason_sealed bytea;

grant update (recipient, evidence) on pulih.consent to ${runtime};
grant update (reason) on pulih.consent_withdrawal, pulih.activity, pulih.urine_test to ${runtime};
grant update (reason, missing_reasons) on pulih.assessment to ${runtime};

-- Sealed bytes may be sealed again under a newer key, also in facts: what they say does not change. From here on
-- declare_table grants it by itself.
create function pulih.grant_sealing(name text) returns void language plpgsql as $$
declare
    sealed text;
begin
    select string_agg(quote_ident(a.attname), ', ') into sealed from pg_attribute a
    where a.attrelid = ('pulih.' || quote_ident(name))::regclass and a.attnum > 0 and not a.attisdropped
      and a.attname like '%\_sealed' and a.atttypid = 'bytea'::regtype;
    if sealed is not null then
        execute format('grant update (%s) on pulih.%I to ${runtime}', sealed, name);
    end if;
end $$;
select pulih.grant_sealing(table_name) from pulih.table_kind;

create or replace function pulih.declare_table(name text, kind text, rights text) returns void language plpgsql as $$
begin
    insert into pulih.table_kind values (name, kind);
    execute format('grant %s on pulih.%I to ${runtime}', rights, name);
    perform pulih.grant_sealing(name);
    if kind = 'tenant' then
        execute format('alter table pulih.%I enable row level security', name);
        execute format('alter table pulih.%I force row level security', name);
        execute format('create policy office_scope on pulih.%I using (office_id = any (nullif(current_setting(''app.offices'', true), '''')::uuid[])) with check (office_id = any (nullif(current_setting(''app.offices'', true), '''')::uuid[]))', name);
    end if;
end $$;

-- What one client has is looked for when the client's key is rotated or the client is erased.
create index attachment_client on pulih.attachment (office_id, client_id);
create index identity_index_client on pulih.identity_index (office_id, client_id);
