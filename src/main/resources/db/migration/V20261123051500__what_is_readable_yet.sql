-- Why: at every start words that older versions left readable are looked for and sealed. There are none, and without an index
-- of what is left every activity of all years was read to find that out.
create index activity_reason_readable on pulih.activity (office_id) where reason is not null;
create index assessment_reason_readable on pulih.assessment (office_id) where reason is not null;
create index assessment_missing_readable on pulih.assessment (office_id) where missing_reasons is not null;
create index urine_test_reason_readable on pulih.urine_test (office_id) where reason is not null;
create index client_no_nik_readable on pulih.client (office_id) where no_nik_reason is not null;
create index consent_recipient_readable on pulih.consent (office_id) where recipient is not null;
create index consent_evidence_readable on pulih.consent (office_id) where evidence is not null;
create index consent_withdrawal_readable on pulih.consent_withdrawal (office_id) where reason is not null;
