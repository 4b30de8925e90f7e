-- Lists are sought by the key of the last row: each has an index in the order of its list, office first.
create index client_case_search on pulih.client (office_id, case_number text_pattern_ops);
create index agent_village on pulih.agent (office_id, village_code, id);
create index group_plan_starts on pulih.group_plan (office_id, starts_at, event_id);
create index sop_run_started on pulih.sop_run (office_id, sop, started_at desc, id desc);
create index referral_drafted on pulih.referral (office_id, drafted_at desc, id desc);
create index disclosure_given on pulih.disclosure (office_id, given_on desc, id desc);
create index list_disclosure_given on pulih.list_disclosure (office_id, given_on desc, id desc);
create index person_request_due_id on pulih.person_request (office_id, due_at, id);
drop index pulih.person_request_due;
