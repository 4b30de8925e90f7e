-- One row per violation of docs/decisions/0003-data-rules.md, on plain PostgreSQL.
with k as (select c.oid, c.relname, t.kind, case when t.kind='tenant' then 'office_id' when t.kind like 'keyed:%' then substr(t.kind,7) end dk
           from pulih.table_kind t join pg_class c on c.relname=t.table_name join pg_namespace n on n.oid=c.relnamespace and n.nspname='pulih'),
allt as (select c.oid,c.relname from pg_class c join pg_namespace n on n.oid=c.relnamespace and n.nspname='pulih' where c.relkind in('r','p') and not c.relispartition),
dk as (select k.*, a.attnum, a.attnotnull, a.attgenerated, a.attidentity from k left join pg_attribute a on a.attrelid=k.oid and a.attname=k.dk and not a.attisdropped)
select 'R1 table without a declared kind' rule, relname obj, '' detail from allt where oid not in (select oid from k) and relname not in ('table_kind','flyway_schema_history')
union all select 'R2 distribution column missing or nullable', relname, dk from dk where dk is not null and (attnum is null or not attnotnull)
union all select 'R3 distributed table without primary key', relname,'' from dk where dk is not null and not exists (select from pg_constraint c where c.conrelid=dk.oid and c.contype='p')
union all select 'R4 unique/primary index without distribution column', d.relname, ic.relname from dk d join pg_index i on i.indrelid=d.oid and i.indisunique join pg_class ic on ic.oid=i.indexrelid where d.dk is not null and not (d.attnum = any(i.indkey::int2[]))
union all select 'R5 FK between different kinds', d.relname||' -> '||r.relname, c.conname from pg_constraint c join dk d on d.oid=c.conrelid join dk r on r.oid=c.confrelid
   where c.contype='f' and c.conparentid=0 and not ( (d.kind='tenant' and r.kind in('tenant','reference')) or (d.kind='reference' and r.kind='reference') or (d.kind='local' and r.kind in('local','reference')) or (d.kind like 'keyed%' and r.kind='reference'))
union all select 'R6 tenant FK does not pair office_id with office_id', d.relname||' -> '||r.relname, c.conname from pg_constraint c join dk d on d.oid=c.conrelid join dk r on r.oid=c.confrelid
   where c.contype='f' and c.conparentid=0 and d.kind='tenant' and r.kind='tenant' and not exists (select from generate_subscripts(c.conkey,1) i where c.conkey[i]=d.attnum and c.confkey[i]=r.attnum)
union all select 'R7 ON DELETE/UPDATE SET NULL|DEFAULT|update CASCADE on distributed FK', d.relname, c.conname from pg_constraint c join dk d on d.oid=c.conrelid where c.contype='f' and d.dk is not null and (c.confdeltype in('n','d') or c.confupdtype in('n','d','c'))
union all select 'R8 user trigger on a distributed or reference table', d.relname, t.tgname from pg_trigger t join dk d on d.oid=t.tgrelid where not t.tgisinternal and d.kind<>'local'
union all select 'R9 serial/identity column on a distributed table', d.relname, a.attname from pg_attribute a join dk d on d.oid=a.attrelid left join pg_attrdef f on f.adrelid=a.attrelid and f.adnum=a.attnum where d.dk is not null and a.attnum>0 and not a.attisdropped and (a.attidentity<>'' or pg_get_expr(f.adbin,f.adrelid) like 'nextval(%')
union all select 'R10 column default is not a constant', d.relname, a.attname||' = '||pg_get_expr(f.adbin,f.adrelid) from pg_attrdef f join dk d on d.oid=f.adrelid join pg_attribute a on a.attrelid=f.adrelid and a.attnum=f.adnum where d.dk is not null and a.attgenerated='' and pg_get_expr(f.adbin,f.adrelid) ~ '\('
union all select 'R11 RLS policy with subquery', p.tablename, p.policyname from pg_policies p where p.schemaname='pulih' and (coalesce(p.qual,'')||coalesce(p.with_check,'')) ~* 'select'
union all select 'R12 tenant table without row level security', d.relname,'' from dk d join pg_class c on c.oid=d.oid where d.kind='tenant' and not c.relrowsecurity
union all select 'R13 view without security_invoker', c.relname,'' from pg_class c join pg_namespace n on n.oid=c.relnamespace and n.nspname='pulih' where c.relkind='v' and not coalesce('security_invoker=true'=any(c.reloptions) or 'security_invoker=on'=any(c.reloptions),false)
union all select 'R14 rule', d.relname, r.rulename from pg_rewrite r join dk d on d.oid=r.ev_class where r.rulename<>'_RETURN'
union all select 'R15 unnamed-style FK constraint (generated name)', d.relname, c.conname from pg_constraint c join dk d on d.oid=c.conrelid where c.contype='f' and c.conparentid=0 and c.conname ~ '_fkey\d*$'
union all select 'R16 default partition on a distributed table', d.relname,'' from pg_partitioned_table p join dk d on d.oid=p.partrelid where p.partdefid<>0
order by 1,2;
