-- The frame of every page counts what waits: the latest notices of an office, and what came into its inbox within a year.
create index notice_latest on pulih.notice (audience_office, id desc);
create index field_report_recorded on pulih.field_report (office_id, recorded_at);
