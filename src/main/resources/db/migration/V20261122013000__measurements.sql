-- Items that the form in hand printed from 5 down to 1: without them the stored answers could not be scored again.
alter table pulih.assessment add column pre_reversed_items jsonb not null default '[]';

-- The kit of the office's last test is offered again.
create index urine_test_recent on pulih.urine_test (office_id, recorded_at desc);

-- A form with too few answers and a card that could not be read are kept, but they measure nothing and fulfil nothing.
create or replace view pulih.episode_fact with (security_invoker = true) as
select a.office_id, a.episode_id, a.id, a.kind, a.day, null::text as moment
from pulih.activity a
where not exists (select from pulih.activity b where b.office_id = a.office_id and b.amends = a.id)
union all
select s.office_id, s.episode_id, s.id, s.instrument, s.taken_on, s.moment
from pulih.assessment s
where not exists (select from pulih.assessment b where b.office_id = s.office_id and b.amends = s.id)
  and coalesce(s.scores ->> 'valid', 'true') = 'true'
union all
select u.office_id, u.episode_id, u.id, 'urine-test', u.taken_on, u.moment
from pulih.urine_test u
where not exists (select from pulih.urine_test b where b.office_id = u.office_id and b.amends = u.id)
  and u.overall <> 'invalid';
