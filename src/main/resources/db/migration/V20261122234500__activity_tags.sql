-- What the notes of an activity are for in the quarterly report (S004:734-735): said where they are written, not typed a second time.
-- A correction is a further activity with a tag of its own, or none.
create table pulih.activity_tag (
    office_id   uuid not null,
    activity_id uuid not null,
    tag         text not null check (tag in ('supporting', 'hindering', 'recommendation')),
    tagged_by   uuid not null,
    tagged_at   timestamptz not null,
    primary key (office_id, activity_id)
);
select pulih.declare_table('activity_tag', 'tenant', 'select, insert');
alter table pulih.activity_tag add constraint fk_activity_tag_activity foreign key (office_id, activity_id) references pulih.activity (office_id, id);
