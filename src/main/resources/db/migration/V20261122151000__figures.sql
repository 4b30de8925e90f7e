-- Why: figures are ready the moment a fact is there. What an episode counts in a period is stored beside the fact; the
-- difference is appended for nobody to wait on, and folded into totals in the background. Reads add both (decision 0038).

-- Who takes turns: one row per client, group event and agent, locked while what they count is worked out anew.
create table pulih.figure_owner (
    office_id uuid not null,
    id        uuid not null,
    primary key (office_id, id)
);
select pulih.declare_table('figure_owner', 'tenant', 'select, insert, update');

-- What one episode (or event, or agent) counts in one period ('2026-11', '2026-T4', '2026', 'now'): the places in the list of
-- measures and how many of each. cells: the value of each dimension in the order of the list of dimensions.
create table pulih.figure (
    office_id uuid not null,
    owner_id  uuid not null,
    period    text not null,
    kind      text not null check (kind in ('episode', 'event', 'agent')),
    cells     text[] not null,
    measures  smallint[] not null,
    counts    integer[] not null,
    primary key (office_id, owner_id, period)
) with (fillfactor = 80);
select pulih.declare_table('figure', 'tenant', 'select, insert, update');
create index figure_period on pulih.figure (office_id, period, owner_id);

-- Differences that no total holds yet. A row is here or in the totals, never in both.
create table pulih.figure_change (
    office_id uuid not null,
    id        uuid not null,
    period    text not null,
    cells     text[] not null,
    measures  smallint[] not null,
    counts    integer[] not null,
    primary key (office_id, id)
);
select pulih.declare_table('figure_change', 'tenant', 'select, insert, delete');

create table pulih.figure_total (
    office_id uuid not null,
    period    text not null,
    dimension text not null,
    value     text not null,
    measures  smallint[] not null,
    counts    bigint[] not null,
    primary key (office_id, dimension, period, value)
) with (fillfactor = 80);
select pulih.declare_table('figure_total', 'tenant', 'select, insert, update, delete');

-- How far the figures of an office are: null in built_at until the facts that were there before have been counted.
-- The row is also the lock of whoever folds.
create table pulih.figure_office (
    office_id uuid not null,
    edition   integer not null,
    reached   uuid,
    built_at  timestamptz,
    primary key (office_id)
);
select pulih.declare_table('figure_office', 'tenant', 'select, insert, update');

-- The figures ask these by the other end.
create index hand_over_answer_episode on pulih.hand_over_answer (office_id, episode_id) where episode_id is not null;
