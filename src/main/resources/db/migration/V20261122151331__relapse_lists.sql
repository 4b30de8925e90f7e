-- What says that a client has used again is found by the list of such entries, newest first, not among all activities and tests.
create index activity_used on pulih.activity (office_id, day desc, id desc) where condition in ('slip', 'lapse', 'relapse');
create index urine_test_positive on pulih.urine_test (office_id, taken_on desc, id desc) where overall = 'positive';
create index relapse_action_result_fact on pulih.relapse_action_result (office_id, fact_id) where fact_id is not null;
