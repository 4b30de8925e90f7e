-- Why: the page of today asked all programmes of all years which of them still run, and of those all facts, to find what is owed: more
-- every year. What runs and what it still owes is now kept beside the figures, in the same transaction and by the same rules (decision 0053).

-- One row for each programme that has not ended. windows: three for each obligation (first day, last day on time, last day), pauses: two for
-- each that is over (first day, day the programme went on), in days after starts_on. The three lists are null until they were worked out once.
create table pulih.running_programme (
    office_id    uuid not null,
    episode_id   uuid not null,
    client_id    uuid not null,
    programme    text not null,
    starts_on    date not null,
    months       integer not null,
    extension    integer not null,
    planned_end  date not null,
    pauses       integer[] not null,
    paused_since date,
    agent_id     uuid,
    obligations  uuid[],
    rules        text[],
    windows      integer[],
    primary key (office_id, episode_id),
    check ((obligations is null) = (rules is null) and (rules is null) = (windows is null)),
    check (cardinality(rules) = cardinality(obligations) and cardinality(windows) = 3 * cardinality(obligations))
) with (fillfactor = 70);
select pulih.declare_table('running_programme', 'tenant', 'select, insert, update, delete');

-- Row-level security holds for the owner too: without a scope nothing would be found and nothing filled.
do $$
begin
    execute format('set local app.offices = %L', array(select id from pulih.office)::text);
end
$$;

insert into pulih.running_programme (office_id, episode_id, client_id, programme, starts_on, months, extension, planned_end, pauses, paused_since, agent_id)
select e.office_id, e.id, e.client_id, e.programme, e.starts_on, e.months,
       (select coalesce(sum(x.months), 0) from pulih.episode_extension x where x.office_id = e.office_id and x.episode_id = e.id),
       e.planned_end,
       array(select d.day - e.starts_on from pulih.episode_pause p
               join pulih.episode_resumption r on r.office_id = p.office_id and r.pause_id = p.id
              cross join lateral (values (1, p.from_day), (2, r.resumed_on)) as d (place, day)
              where p.office_id = e.office_id and p.episode_id = e.id order by p.from_day, d.place),
       (select min(p.from_day) from pulih.episode_pause p where p.office_id = e.office_id and p.episode_id = e.id
           and not exists (select from pulih.episode_resumption r where r.office_id = p.office_id and r.pause_id = p.id)),
       (select a.agent_id from pulih.assignment a where a.office_id = e.office_id and a.episode_id = e.id
           and not exists (select from pulih.assignment_ending n where n.office_id = a.office_id and n.assignment_id = a.id)
         order by a.from_day desc, a.assigned_at desc, a.agent_id desc limit 1)
  from pulih.episode e
 where not exists (select from pulih.episode_ending n where n.office_id = e.office_id and n.episode_id = e.id);
