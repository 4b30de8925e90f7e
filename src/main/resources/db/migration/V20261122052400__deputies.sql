-- Roles become dated facts with an author: what was given is never taken back in place, it ends by a further row. Deputies
-- hold a head's role from one day to another; role_held is where everybody reads who holds what.

create table pulih.account_role_ending (
    account_id uuid not null,
    role       text not null,
    granted_at timestamptz not null,
    reason     text not null,
    ended_by   uuid not null,
    ended_at   timestamptz not null,
    primary key (account_id, role, granted_at)
);
select pulih.declare_table('account_role_ending', 'reference', 'select, insert');
alter table pulih.account_role drop constraint account_role_pkey;
alter table pulih.account_role add primary key (account_id, role, granted_at);
revoke update, delete on pulih.account_role from ${runtime};
alter table pulih.account_role_ending add constraint fk_role_ending_role
    foreign key (account_id, role, granted_at) references pulih.account_role (account_id, role, granted_at);

create table pulih.deputy (
    id           uuid primary key,
    office_id    uuid not null,
    account_id   uuid not null,
    role         text not null check (role in ('section-head', 'division-head', 'office-head')),
    from_day     date not null,
    until_day    date not null check (until_day >= from_day and until_day < from_day + 90),
    reason       text not null,
    appointed_by uuid not null,
    appointed_at timestamptz not null
);
select pulih.declare_table('deputy', 'reference', 'select, insert');
alter table pulih.deputy add constraint fk_deputy_account foreign key (account_id) references pulih.account (id);
alter table pulih.deputy add constraint fk_deputy_office foreign key (office_id) references pulih.office (id);
create index deputy_account on pulih.deputy (account_id);

create table pulih.deputy_ending (
    deputy_id uuid primary key,
    reason    text not null,
    ended_by  uuid not null,
    ended_at  timestamptz not null
);
select pulih.declare_table('deputy_ending', 'reference', 'select, insert');
alter table pulih.deputy_ending add constraint fk_deputy_ending_deputy foreign key (deputy_id) references pulih.deputy (id);

create view pulih.role_held with (security_invoker = true) as
    select r.account_id, r.role, cast(null as date) as from_day, r.until as until_day, false as deputy
      from pulih.account_role r
     where not exists (select from pulih.account_role_ending x
                        where x.account_id = r.account_id and x.role = r.role and x.granted_at = r.granted_at)
    union all
    select d.account_id, d.role, d.from_day, d.until_day, true
      from pulih.deputy d
     where not exists (select from pulih.deputy_ending x where x.deputy_id = d.id);
grant select on pulih.role_held to ${runtime};
