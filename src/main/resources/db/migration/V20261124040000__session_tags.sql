-- What the conclusion of a counselling session is for in the quarterly report (S004:734-735), as with the notes of an activity. Each
-- version of what was said carries its own, or none.
alter table pulih.group_session add column tag text check (tag in ('supporting', 'hindering', 'recommendation'));
alter table pulih.group_session add constraint group_session_tag_check1 check (tag is null or summary_sealed is not null);
create index group_session_tag on pulih.group_session (office_id) where tag is not null;
