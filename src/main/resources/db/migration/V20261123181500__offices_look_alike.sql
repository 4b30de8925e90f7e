-- A plan that is kept is made once, for whichever office asks first, and the policy's list of offices is weighed then: by how many
-- rows that office has. After a small or new one, "all of the office" was taken for one row by everybody on that connection, and
-- statements about one programme went through all of an office. Without a list of the most frequent offices each weighs as much as the
-- average (decision 0051). A Citus cluster refuses this on tables that are distributed already, and goes on as before.
create function pulih.weigh_offices_alike(name text) returns void language plpgsql as $$
begin
    execute format('alter table pulih.%I alter column office_id set statistics 1', name);
exception when feature_not_supported then
    raise notice 'offices of pulih.% keep the weights they have', name;
end $$;

create or replace function pulih.declare_table(name text, kind text, rights text) returns void language plpgsql as $$
begin
    insert into pulih.table_kind values (name, kind);
    execute format('grant %s on pulih.%I to ${runtime}', rights, name);
    perform pulih.grant_sealing(name);
    if kind = 'tenant' then
        execute format('alter table pulih.%I enable row level security', name);
        execute format('alter table pulih.%I force row level security', name);
        execute format('create policy office_scope on pulih.%I using (office_id = any (nullif(current_setting(''app.offices'', true), '''')::uuid[])) with check (office_id = any (nullif(current_setting(''app.offices'', true), '''')::uuid[]))', name);
        perform pulih.weigh_offices_alike(name);
    end if;
end $$;

-- What is counted already is counted anew, so that a running installation has it from its next start on.
do $$
declare
    tenant text;
begin
    for tenant in select table_name from pulih.table_kind where kind = 'tenant' order by table_name loop
        perform pulih.weigh_offices_alike(tenant);
        execute format('analyze pulih.%I', tenant);
    end loop;
end $$;
