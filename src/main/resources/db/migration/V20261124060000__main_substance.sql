-- Which substance somebody used above all before the rehabilitation: asked when a programme is opened, and put right afterwards
-- (PP 25/2011 art. 18; Perka BNN 4/2015 annex I; decision 0054). Rows are added, the last one holds. The codes are those of urine
-- cards where these know the substance, so that figures count what was said and what a test showed under one name.
create table pulih.episode_substance (
    office_id   uuid not null,
    id          uuid not null,
    episode_id  uuid not null,
    number      integer not null check (number > 0),
    substance   text not null check (substance in ('AMP', 'MET', 'MDMA', 'THC', 'SYN', 'MOP', 'BZO', 'COC', 'SOMA', 'INH', 'ALC', 'other', 'several')),
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    primary key (office_id, id),
    unique (office_id, episode_id, number)
);
select pulih.declare_table('episode_substance', 'tenant', 'select, insert');
alter table pulih.episode_substance add constraint fk_episode_substance_episode foreign key (office_id, episode_id) references pulih.episode (office_id, id);
