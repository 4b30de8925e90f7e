-- Generated from the catalogue by SchemaFileTest: ./mvnw -o test -Dtest=SchemaFileTest -Dpulih.write-schema=true
-- For reading; migrations make the schema. "runtime" is the role of the running service.

table account (reference)
  id uuid not null
  office_id uuid not null
  username text not null
  display_name text not null
  password_hash text not null
  agent_id uuid
  language text not null
  demo boolean not null
  disabled_at timestamp with time zone
  created_at timestamp with time zone not null
  password_set_at timestamp with time zone
  constraint account_language_check CHECK ((language = ANY (ARRAY['id'::text, 'en'::text])))
  constraint account_username_check CHECK ((username ~ '^[a-z0-9][a-z0-9._-]{2,39}$'::text))
  constraint fk_account_office FOREIGN KEY (office_id) REFERENCES office(id)
  constraint account_pkey PRIMARY KEY (id)
  constraint account_username_key UNIQUE (username)
  grant insert, select, update to runtime

table account_role (reference)
  account_id uuid not null
  role text not null
  granted_at timestamp with time zone not null
  granted_by uuid
  until date
  constraint fk_account_role_account FOREIGN KEY (account_id) REFERENCES account(id)
  constraint account_role_pkey PRIMARY KEY (account_id, role, granted_at)
  grant insert, select to runtime

table account_role_ending (reference)
  account_id uuid not null
  role text not null
  granted_at timestamp with time zone not null
  reason text not null
  ended_by uuid not null
  ended_at timestamp with time zone not null
  constraint fk_role_ending_role FOREIGN KEY (account_id, role, granted_at) REFERENCES account_role(account_id, role, granted_at)
  constraint account_role_ending_pkey PRIMARY KEY (account_id, role, granted_at)
  grant insert, select to runtime

table activation_code (reference)
  account_id uuid not null
  code_hash bytea not null
  made_by uuid
  made_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  constraint fk_activation_code_account FOREIGN KEY (account_id) REFERENCES account(id)
  constraint activation_code_pkey PRIMARY KEY (account_id, code_hash)
  grant delete, insert, select to runtime

table activity (tenant)
  office_id uuid not null
  id uuid not null
  episode_id uuid not null
  kind text not null
  occurred_at timestamp with time zone not null
  day date not null
  mode text not null
  place text
  source text
  informant_sealed bytea
  condition text not null
  notes_sealed bytea
  amends uuid
  reason text
  recorded_by uuid not null
  recorded_at timestamp with time zone not null
  reason_sealed bytea
  constraint activity_condition_check CHECK ((condition = ANY (ARRAY['stable'::text, 'slip'::text, 'lapse'::text, 'relapse'::text, 'unknown'::text])))
  constraint activity_kind_check CHECK ((kind = ANY (ARRAY['visit'::text, 'information'::text, 'relapse-prevention'::text, 'positive-activity'::text, 'progress-review'::text, 'vocational'::text, 'networking'::text, 'group-meeting'::text, 'group-counselling'::text])))
  constraint activity_mode_check CHECK ((mode = ANY (ARRAY['direct'::text, 'indirect'::text])))
  constraint activity_place_check CHECK ((place = ANY (ARRAY['home'::text, 'neighbourhood'::text, 'work'::text, 'school'::text, 'neutral'::text])))
  constraint fk_activity_amends FOREIGN KEY (office_id, amends) REFERENCES activity(office_id, id)
  constraint fk_activity_episode FOREIGN KEY (office_id, episode_id) REFERENCES episode(office_id, id)
  constraint activity_pkey PRIMARY KEY (office_id, id)
  create INDEX activity_episode ON pulih.activity USING btree (office_id, episode_id, day)
  create INDEX activity_reason_readable ON pulih.activity USING btree (office_id) WHERE (reason IS NOT NULL)
  create INDEX activity_used ON pulih.activity USING btree (office_id, day DESC, id DESC) WHERE (condition = ANY (ARRAY['slip'::text, 'lapse'::text, 'relapse'::text]))
  create UNIQUE INDEX activity_amends ON pulih.activity USING btree (office_id, amends) WHERE (amends IS NOT NULL)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table activity_tag (tenant)
  office_id uuid not null
  activity_id uuid not null
  tag text not null
  tagged_by uuid not null
  tagged_at timestamp with time zone not null
  constraint activity_tag_tag_check CHECK ((tag = ANY (ARRAY['supporting'::text, 'hindering'::text, 'recommendation'::text])))
  constraint fk_activity_tag_activity FOREIGN KEY (office_id, activity_id) REFERENCES activity(office_id, id)
  constraint activity_tag_pkey PRIMARY KEY (office_id, activity_id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table activity_withdrawal (tenant)
  office_id uuid not null
  activity_id uuid not null
  reason_sealed bytea not null
  withdrawn_by uuid not null
  withdrawn_at timestamp with time zone not null
  constraint fk_activity_withdrawal_activity FOREIGN KEY (office_id, activity_id) REFERENCES activity(office_id, id)
  constraint activity_withdrawal_pkey PRIMARY KEY (office_id, activity_id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table agent (tenant)
  office_id uuid not null
  id uuid not null
  name_sealed bytea not null
  phone_sealed bytea not null
  village_code text not null
  category text not null
  version integer not null
  registered_by uuid not null
  registered_at timestamp with time zone not null
  constraint agent_category_check CHECK ((category = ANY (ARRAY['volunteer'::text, 'recovering-person'::text, 'village-official'::text, 'civil-protection'::text, 'cadre'::text, 'religious-leader'::text, 'community-leader'::text, 'other'::text])))
  constraint fk_agent_village FOREIGN KEY (village_code) REFERENCES area(code)
  constraint agent_pkey PRIMARY KEY (office_id, id)
  create INDEX agent_village ON pulih.agent USING btree (office_id, village_code, id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select, update to runtime

table agent_criterion (tenant)
  office_id uuid not null
  agent_id uuid not null
  letter text not null
  recorded_by uuid not null
  recorded_at timestamp with time zone not null
  constraint agent_criterion_letter_check CHECK ((letter ~ '^[a-k]$'::text))
  constraint fk_agent_criterion_agent FOREIGN KEY (office_id, agent_id) REFERENCES agent(office_id, id)
  constraint agent_criterion_pkey PRIMARY KEY (office_id, agent_id, letter)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table agent_decree (tenant)
  office_id uuid not null
  id uuid not null
  agent_id uuid not null
  number text not null
  decided_on date not null
  signed_by text not null
  expires_on date
  recorded_by uuid not null
  recorded_at timestamp with time zone not null
  constraint fk_agent_decree_agent FOREIGN KEY (office_id, agent_id) REFERENCES agent(office_id, id)
  constraint agent_decree_pkey PRIMARY KEY (office_id, id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table agent_ending (tenant)
  office_id uuid not null
  agent_id uuid not null
  ended_on date not null
  reason text not null
  recorded_by uuid not null
  recorded_at timestamp with time zone not null
  constraint fk_agent_ending_agent FOREIGN KEY (office_id, agent_id) REFERENCES agent(office_id, id)
  constraint agent_ending_pkey PRIMARY KEY (office_id, agent_id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table agent_training (tenant)
  office_id uuid not null
  id uuid not null
  agent_id uuid not null
  topic text not null
  hours integer not null
  held_on date not null
  recorded_by uuid not null
  recorded_at timestamp with time zone not null
  constraint agent_training_hours_check CHECK (((hours >= 1) AND (hours <= 100)))
  constraint fk_agent_training_agent FOREIGN KEY (office_id, agent_id) REFERENCES agent(office_id, id)
  constraint agent_training_pkey PRIMARY KEY (office_id, id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table api_token (local)
  token_hash bytea not null
  account_id uuid not null
  created_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  revoked_at timestamp with time zone
  second_factor text
  second_factor_at timestamp with time zone
  id uuid
  device text
  address text
  constraint fk_api_token_account FOREIGN KEY (account_id) REFERENCES account(id)
  constraint api_token_pkey PRIMARY KEY (token_hash)
  create INDEX api_token_account ON pulih.api_token USING btree (account_id)
  grant delete, insert, select, update to runtime

table area (reference)
  code text not null
  level text not null
  name text not null
  parent_code text
  full_name text not null
  search_name text not null
  constraint area_code_check CHECK ((code ~ '^[0-9]{2}([0-9]{2}([0-9]{2}([0-9]{4})?)?)?$'::text))
  constraint area_level_check CHECK ((level = ANY (ARRAY['province'::text, 'regency'::text, 'district'::text, 'village'::text])))
  constraint fk_area_parent FOREIGN KEY (parent_code) REFERENCES area(code)
  constraint area_pkey PRIMARY KEY (code)
  create INDEX area_parent ON pulih.area USING btree (parent_code)
  create INDEX area_search ON pulih.area USING btree (level, search_name text_pattern_ops)
  create INDEX area_words ON pulih.area USING gin (to_tsvector('simple'::regconfig, full_name)) WITH (fastupdate=off)
  grant select to runtime

table assessment (tenant)
  office_id uuid not null
  id uuid not null
  episode_id uuid not null
  instrument text not null
  version text not null
  moment text not null
  taken_on date not null
  answers jsonb not null
  missing_reasons jsonb
  scores jsonb not null
  amends uuid
  reason text
  recorded_by uuid not null
  recorded_at timestamp with time zone not null
  pre_reversed_items jsonb not null default '[]'::jsonb
  reason_sealed bytea
  missing_reasons_sealed bytea
  constraint assessment_moment_check CHECK ((moment = ANY (ARRAY['initial'::text, 'interim'::text, 'final'::text])))
  constraint fk_assessment_amends FOREIGN KEY (office_id, amends) REFERENCES assessment(office_id, id)
  constraint fk_assessment_episode FOREIGN KEY (office_id, episode_id) REFERENCES episode(office_id, id)
  constraint assessment_pkey PRIMARY KEY (office_id, id)
  create INDEX assessment_episode ON pulih.assessment USING btree (office_id, episode_id, taken_on)
  create INDEX assessment_missing_readable ON pulih.assessment USING btree (office_id) WHERE (missing_reasons IS NOT NULL)
  create INDEX assessment_reason_readable ON pulih.assessment USING btree (office_id) WHERE (reason IS NOT NULL)
  create UNIQUE INDEX assessment_amends ON pulih.assessment USING btree (office_id, amends) WHERE (amends IS NOT NULL)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table assignment (tenant)
  office_id uuid not null
  id uuid not null
  episode_id uuid not null
  agent_id uuid not null
  from_day date not null
  override_reason text
  assigned_by uuid not null
  assigned_at timestamp with time zone not null
  constraint fk_assignment_agent FOREIGN KEY (office_id, agent_id) REFERENCES agent(office_id, id)
  constraint fk_assignment_episode FOREIGN KEY (office_id, episode_id) REFERENCES episode(office_id, id)
  constraint assignment_pkey PRIMARY KEY (office_id, id)
  create INDEX assignment_agent ON pulih.assignment USING btree (office_id, agent_id)
  create INDEX assignment_episode ON pulih.assignment USING btree (office_id, episode_id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table assignment_ending (tenant)
  office_id uuid not null
  assignment_id uuid not null
  ended_on date not null
  reason text not null
  recorded_by uuid not null
  recorded_at timestamp with time zone not null
  constraint fk_assignment_ending_assignment FOREIGN KEY (office_id, assignment_id) REFERENCES assignment(office_id, id)
  constraint assignment_ending_pkey PRIMARY KEY (office_id, assignment_id)
  create INDEX assignment_ending_day ON pulih.assignment_ending USING btree (office_id, ended_on)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table attachment (tenant)
  office_id uuid not null
  id uuid not null
  client_id uuid not null
  media_type text not null
  size integer not null
  content_sealed bytea not null
  stored_by uuid not null
  stored_at timestamp with time zone not null
  constraint fk_attachment_client FOREIGN KEY (office_id, client_id) REFERENCES client(office_id, id)
  constraint attachment_pkey PRIMARY KEY (office_id, id)
  create INDEX attachment_client ON pulih.attachment USING btree (office_id, client_id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table audit_check (tenant)
  office_id uuid not null
  id uuid not null
  at timestamp with time zone not null
  account_id uuid
  entries bigint not null
  findings text[] not null
  constraint audit_check_pkey PRIMARY KEY (office_id, id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table audit_entry (tenant)
  office_id uuid not null
  seq bigint not null
  id uuid not null
  at timestamp with time zone not null
  account_id uuid
  roles text not null
  action text not null
  subject_kind text not null
  subject_id uuid
  purpose text not null
  detail text not null
  mac bytea not null
  constraint audit_entry_seq_check CHECK ((seq > 0))
  constraint audit_entry_pkey PRIMARY KEY (office_id, seq)
  create INDEX audit_entry_about ON pulih.audit_entry USING btree (office_id, subject_id)
  create INDEX audit_entry_lists ON pulih.audit_entry USING btree (office_id, at) WHERE (action = 'clients-listed'::text)
  create INDEX audit_entry_time ON pulih.audit_entry USING btree (office_id, at, id)
  create INDEX audit_entry_who ON pulih.audit_entry USING btree (office_id, account_id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table audit_entry_unchained (tenant)
  office_id uuid not null
  id uuid not null
  at timestamp with time zone not null
  account_id uuid
  action text not null
  subject_kind text not null
  subject_id uuid
  purpose text not null
  detail text not null
  constraint audit_entry_unchained_pkey PRIMARY KEY (office_id, id)
  create INDEX audit_entry_unchained_subject ON pulih.audit_entry_unchained USING btree (office_id, subject_id, at)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant select to runtime

table audit_head (tenant)
  office_id uuid not null
  seq bigint not null
  mac bytea not null
  head_mac bytea not null
  constraint audit_head_pkey PRIMARY KEY (office_id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select, update to runtime

table breach (tenant)
  office_id uuid not null
  id uuid not null
  about_office uuid not null
  account_id uuid
  from_at timestamp with time zone not null
  to_at timestamp with time zone not null
  noticed_at timestamp with time zone not null
  due_at timestamp with time zone not null
  what_sealed bytea not null
  recorded_by uuid not null
  recorded_at timestamp with time zone not null
  constraint fk_breach_about_office FOREIGN KEY (about_office) REFERENCES office(id)
  constraint breach_pkey PRIMARY KEY (office_id, id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table breach_text (tenant)
  office_id uuid not null
  id uuid not null
  breach_id uuid not null
  section text not null
  text_sealed bytea not null
  written_by uuid not null
  written_at timestamp with time zone not null
  constraint breach_text_section_check CHECK ((section = ANY (ARRAY['cause'::text, 'handling'::text, 'recovery'::text, 'contact'::text])))
  constraint fk_breach_text_breach FOREIGN KEY (office_id, breach_id) REFERENCES breach(office_id, id)
  constraint breach_text_pkey PRIMARY KEY (office_id, id)
  create INDEX breach_text_breach ON pulih.breach_text USING btree (office_id, breach_id, written_at)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table certificate (tenant)
  office_id uuid not null
  episode_id uuid not null
  id uuid not null
  number text not null
  code_sealed bytea not null
  issued_on date not null
  issued_by uuid not null
  issued_at timestamp with time zone not null
  head_name text
  head_title text
  constraint fk_certificate_episode FOREIGN KEY (office_id, episode_id) REFERENCES episode(office_id, id)
  constraint certificate_pkey PRIMARY KEY (office_id, episode_id)
  constraint certificate_number UNIQUE (office_id, number)
  create INDEX certificate_issued ON pulih.certificate USING btree (office_id, issued_on DESC, id DESC)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table certificate_code (keyed:code_hash)
  code_hash bytea not null
  office_id uuid not null
  episode_id uuid not null
  revoked_on date
  constraint certificate_code_pkey PRIMARY KEY (code_hash)
  grant insert, select, update to runtime

table certificate_revocation (tenant)
  office_id uuid not null
  episode_id uuid not null
  revoked_on date not null
  reason text not null
  revoked_by uuid not null
  revoked_at timestamp with time zone not null
  constraint fk_certificate_revocation_certificate FOREIGN KEY (office_id, episode_id) REFERENCES certificate(office_id, episode_id)
  constraint certificate_revocation_pkey PRIMARY KEY (office_id, episode_id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table client (tenant)
  office_id uuid not null
  id uuid not null
  case_number text not null
  alias text not null
  alias_search text not null
  name_sealed bytea not null
  nik_sealed bytea
  no_nik_reason text
  phone_sealed bytea
  address_sealed bytea not null
  birth_date_sealed bytea not null
  birth_year integer not null
  sex text not null
  village_code text not null
  guardian_sealed bytea
  institution_id uuid
  institution_name text not null
  rehabilitation_kind text not null
  rehabilitation_finished_on date not null
  person_hash bytea not null
  version integer not null
  registered_by uuid not null
  registered_at timestamp with time zone not null
  no_nik_reason_sealed bytea
  constraint client_rehabilitation_kind_check CHECK ((rehabilitation_kind = ANY (ARRAY['inpatient'::text, 'outpatient'::text, 'community'::text])))
  constraint client_sex_check CHECK ((sex = ANY (ARRAY['male'::text, 'female'::text])))
  constraint fk_client_institution FOREIGN KEY (institution_id) REFERENCES institution(id)
  constraint fk_client_village FOREIGN KEY (village_code) REFERENCES area(code)
  constraint client_pkey PRIMARY KEY (office_id, id)
  constraint client_case_number UNIQUE (office_id, case_number)
  create INDEX client_alias ON pulih.client USING btree (office_id, alias_search text_pattern_ops)
  create INDEX client_case_search ON pulih.client USING btree (office_id, case_number text_pattern_ops)
  create INDEX client_no_nik_readable ON pulih.client USING btree (office_id) WHERE (no_nik_reason IS NOT NULL)
  create INDEX client_person ON pulih.client USING btree (office_id, person_hash)
  create INDEX client_recent ON pulih.client USING btree (office_id, registered_at DESC, id DESC)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select, update to runtime

table client_key (tenant)
  office_id uuid not null
  client_id uuid not null
  office_key_version integer not null
  wrapped bytea not null
  version integer not null
  constraint client_key_pkey PRIMARY KEY (office_id, client_id, version)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant delete, insert, select, update to runtime

table client_link (tenant)
  office_id uuid not null
  id uuid not null
  client_id uuid not null
  side text not null
  other_office_id uuid not null
  other_case_number text
  asked_by uuid not null
  asked_at timestamp with time zone not null
  constraint client_link_side_check CHECK ((side = ANY (ARRAY['asking'::text, 'asked'::text])))
  constraint fk_client_link_client FOREIGN KEY (office_id, client_id) REFERENCES client(office_id, id)
  constraint fk_client_link_office FOREIGN KEY (other_office_id) REFERENCES office(id)
  constraint client_link_pkey PRIMARY KEY (office_id, id)
  create INDEX client_link_client ON pulih.client_link USING btree (office_id, client_id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table client_link_decision (tenant)
  office_id uuid not null
  link_id uuid not null
  outcome text not null
  serving_office_id uuid
  other_case_number text
  decided_by uuid not null
  decided_at timestamp with time zone not null
  constraint client_link_decision_check CHECK (((outcome = 'accepted'::text) = (serving_office_id IS NOT NULL)))
  constraint client_link_decision_outcome_check CHECK ((outcome = ANY (ARRAY['accepted'::text, 'refused'::text])))
  constraint fk_client_link_decision_link FOREIGN KEY (office_id, link_id) REFERENCES client_link(office_id, id)
  constraint fk_client_link_serving FOREIGN KEY (serving_office_id) REFERENCES office(id)
  constraint client_link_decision_pkey PRIMARY KEY (office_id, link_id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table client_merge_decision (tenant)
  office_id uuid not null
  proposal_id uuid not null
  outcome text not null
  kept_id uuid
  merged_id uuid
  parts text[] not null
  before_sealed bytea
  after_sealed bytea
  decided_by uuid not null
  decided_at timestamp with time zone not null
  constraint client_merge_decision_outcome_check CHECK ((outcome = ANY (ARRAY['merged'::text, 'different'::text])))
  constraint client_merge_decision_whole CHECK (((outcome = 'merged'::text) = ((kept_id IS NOT NULL) AND (merged_id IS NOT NULL) AND (before_sealed IS NOT NULL) AND (after_sealed IS NOT NULL))))
  constraint fk_client_merge_decision_proposal FOREIGN KEY (office_id, proposal_id) REFERENCES client_merge_proposal(office_id, id)
  constraint fk_client_merge_kept FOREIGN KEY (office_id, kept_id) REFERENCES client(office_id, id)
  constraint fk_client_merge_merged FOREIGN KEY (office_id, merged_id) REFERENCES client(office_id, id)
  constraint client_merge_decision_pkey PRIMARY KEY (office_id, proposal_id)
  create INDEX client_merge_kept ON pulih.client_merge_decision USING btree (office_id, kept_id)
  create INDEX client_merge_merged ON pulih.client_merge_decision USING btree (office_id, merged_id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table client_merge_proposal (tenant)
  office_id uuid not null
  id uuid not null
  one_id uuid not null
  other_id uuid not null
  reason_sealed bytea not null
  proposed_by uuid not null
  proposed_at timestamp with time zone not null
  constraint client_merge_proposal_check CHECK ((one_id <> other_id))
  constraint fk_client_merge_one FOREIGN KEY (office_id, one_id) REFERENCES client(office_id, id)
  constraint fk_client_merge_other FOREIGN KEY (office_id, other_id) REFERENCES client(office_id, id)
  constraint client_merge_proposal_pkey PRIMARY KEY (office_id, id)
  create INDEX client_merge_one ON pulih.client_merge_proposal USING btree (office_id, one_id)
  create INDEX client_merge_other ON pulih.client_merge_proposal USING btree (office_id, other_id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table client_merge_undo (tenant)
  office_id uuid not null
  proposal_id uuid not null
  reason_sealed bytea not null
  undone_by uuid not null
  undone_at timestamp with time zone not null
  constraint fk_client_merge_undo_decision FOREIGN KEY (office_id, proposal_id) REFERENCES client_merge_decision(office_id, proposal_id)
  constraint client_merge_undo_pkey PRIMARY KEY (office_id, proposal_id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table client_name_prefix (tenant)
  office_id uuid not null
  prefix bytea not null
  client_id uuid not null
  constraint fk_name_prefix_client FOREIGN KEY (office_id, client_id) REFERENCES client(office_id, id)
  constraint client_name_prefix_pkey PRIMARY KEY (office_id, prefix, client_id)
  create INDEX client_name_prefix_client ON pulih.client_name_prefix USING btree (office_id, client_id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant delete, insert, select to runtime

table client_need (tenant)
  office_id uuid not null
  id uuid not null
  episode_id uuid not null
  field text not null
  found_on date not null
  report_id uuid
  text_sealed bytea not null
  recorded_by uuid not null
  recorded_at timestamp with time zone not null
  constraint client_need_field_check CHECK ((field = ANY (ARRAY['health'::text, 'social'::text, 'legal'::text, 'vocational'::text, 'spiritual'::text, 'education'::text, 'detoxification'::text, 'rehabilitation'::text, 'community-recovery'::text])))
  constraint fk_client_need_episode FOREIGN KEY (office_id, episode_id) REFERENCES episode(office_id, id)
  constraint fk_client_need_report FOREIGN KEY (office_id, report_id) REFERENCES field_report(office_id, id)
  constraint client_need_pkey PRIMARY KEY (office_id, id)
  create INDEX client_need_episode ON pulih.client_need USING btree (office_id, episode_id)
  create UNIQUE INDEX client_need_report ON pulih.client_need USING btree (office_id, report_id) WHERE (report_id IS NOT NULL)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table client_paper (tenant)
  office_id uuid not null
  id uuid not null
  client_id uuid not null
  kind text not null
  received_on date not null
  attachment_id uuid
  recorded_by uuid not null
  recorded_at timestamp with time zone not null
  constraint client_paper_kind_check CHECK ((kind = ANY (ARRAY['national-id'::text, 'family-card'::text, 'guardian-id'::text, 'photo'::text])))
  constraint fk_client_paper_attachment FOREIGN KEY (office_id, attachment_id) REFERENCES attachment(office_id, id)
  constraint fk_client_paper_client FOREIGN KEY (office_id, client_id) REFERENCES client(office_id, id)
  constraint client_paper_pkey PRIMARY KEY (office_id, id)
  create INDEX client_paper_client ON pulih.client_paper USING btree (office_id, client_id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table client_tombstone (tenant)
  office_id uuid not null
  client_id uuid not null
  erased_at timestamp with time zone not null
  erased_by uuid not null
  constraint client_tombstone_pkey PRIMARY KEY (office_id, client_id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table consent (tenant)
  office_id uuid not null
  id uuid not null
  client_id uuid not null
  purpose text not null
  recipient text
  granted_on date not null
  expires_on date
  evidence text
  recorded_by uuid not null
  recorded_at timestamp with time zone not null
  recipient_sealed bytea
  evidence_sealed bytea
  constraint fk_consent_client FOREIGN KEY (office_id, client_id) REFERENCES client(office_id, id)
  constraint consent_pkey PRIMARY KEY (office_id, id)
  create INDEX consent_client ON pulih.consent USING btree (office_id, client_id)
  create INDEX consent_evidence_readable ON pulih.consent USING btree (office_id) WHERE (evidence IS NOT NULL)
  create INDEX consent_recipient_readable ON pulih.consent USING btree (office_id) WHERE (recipient IS NOT NULL)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table consent_scope (tenant)
  office_id uuid not null
  consent_id uuid not null
  discloser_sealed bytea not null
  categories text[] not null
  why_sealed bytea not null
  until_sealed bytea
  revocation_told boolean not null
  constraint consent_scope_categories_check CHECK ((cardinality(categories) > 0))
  constraint consent_scope_revocation_told_check CHECK (revocation_told)
  constraint fk_consent_scope_consent FOREIGN KEY (office_id, consent_id) REFERENCES consent(office_id, id)
  constraint consent_scope_pkey PRIMARY KEY (office_id, consent_id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table consent_withdrawal (tenant)
  office_id uuid not null
  consent_id uuid not null
  withdrawn_on date not null
  reason text
  recorded_by uuid not null
  recorded_at timestamp with time zone not null
  reason_sealed bytea
  constraint fk_consent_withdrawal_consent FOREIGN KEY (office_id, consent_id) REFERENCES consent(office_id, id)
  constraint consent_withdrawal_pkey PRIMARY KEY (office_id, consent_id)
  create INDEX consent_withdrawal_readable ON pulih.consent_withdrawal USING btree (office_id) WHERE (reason IS NOT NULL)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table copied_fact (tenant)
  office_id uuid not null
  id uuid not null
  episode_id uuid not null
  offer_id uuid not null
  kind text not null
  origin_id uuid not null
  constraint copied_fact_kind_check CHECK ((kind = ANY (ARRAY['activity'::text, 'assessment'::text, 'urine-test'::text])))
  constraint fk_copied_fact_episode FOREIGN KEY (office_id, episode_id) REFERENCES episode(office_id, id)
  constraint fk_copied_fact_offer FOREIGN KEY (office_id, offer_id) REFERENCES hand_over_offer(office_id, id)
  constraint copied_fact_pkey PRIMARY KEY (office_id, id)
  create INDEX copied_fact_episode ON pulih.copied_fact USING btree (office_id, episode_id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table court_order (tenant)
  office_id uuid not null
  id uuid not null
  client_id uuid not null
  number_sealed bytea not null
  court_sealed bytea not null
  recipient_sealed bytea not null
  orders_sealed bytea not null
  categories text[] not null
  ordered_on date not null
  attachment_id uuid not null
  recorded_by uuid not null
  recorded_at timestamp with time zone not null
  constraint court_order_categories_check CHECK ((cardinality(categories) > 0))
  constraint fk_court_order_attachment FOREIGN KEY (office_id, attachment_id) REFERENCES attachment(office_id, id)
  constraint fk_court_order_client FOREIGN KEY (office_id, client_id) REFERENCES client(office_id, id)
  constraint court_order_pkey PRIMARY KEY (office_id, id)
  create INDEX court_order_client ON pulih.court_order USING btree (office_id, client_id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table court_order_decision (tenant)
  office_id uuid not null
  order_id uuid not null
  decision text not null
  reason_sealed bytea
  decided_by uuid not null
  decided_at timestamp with time zone not null
  constraint court_order_decision_decision_check CHECK ((decision = ANY (ARRAY['confirmed'::text, 'refused'::text])))
  constraint fk_court_order_decision_order FOREIGN KEY (office_id, order_id) REFERENCES court_order(office_id, id)
  constraint court_order_decision_pkey PRIMARY KEY (office_id, order_id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table deputy (reference)
  id uuid not null
  office_id uuid not null
  account_id uuid not null
  role text not null
  from_day date not null
  until_day date not null
  reason text not null
  appointed_by uuid not null
  appointed_at timestamp with time zone not null
  constraint deputy_check CHECK (((until_day >= from_day) AND (until_day < (from_day + 90))))
  constraint deputy_role_check CHECK ((role = ANY (ARRAY['section-head'::text, 'division-head'::text, 'office-head'::text])))
  constraint fk_deputy_account FOREIGN KEY (account_id) REFERENCES account(id)
  constraint fk_deputy_office FOREIGN KEY (office_id) REFERENCES office(id)
  constraint deputy_pkey PRIMARY KEY (id)
  create INDEX deputy_account ON pulih.deputy USING btree (account_id)
  grant insert, select to runtime

table deputy_ending (reference)
  deputy_id uuid not null
  reason text not null
  ended_by uuid not null
  ended_at timestamp with time zone not null
  constraint fk_deputy_ending_deputy FOREIGN KEY (deputy_id) REFERENCES deputy(id)
  constraint deputy_ending_pkey PRIMARY KEY (deputy_id)
  grant insert, select to runtime

table disclosure (tenant)
  office_id uuid not null
  id uuid not null
  client_id uuid not null
  serial text not null
  what text not null
  categories text[] not null
  recipient_kind text not null
  recipient_sealed bytea not null
  purpose_sealed bytea not null
  basis text not null
  consent_id uuid
  order_id uuid
  given_by text not null
  given_on date not null
  account_id uuid not null
  at timestamp with time zone not null
  constraint disclosure_basis_check CHECK ((basis = ANY (ARRAY['consent'::text, 'the-person'::text, 'care'::text, 'law'::text, 'court-order'::text])))
  constraint disclosure_consent_named CHECK (((basis <> 'consent'::text) OR (consent_id IS NOT NULL)))
  constraint disclosure_given_by_check CHECK ((given_by = ANY (ARRAY['system'::text, 'letter'::text, 'telephone'::text, 'in-person'::text, 'message'::text])))
  constraint disclosure_order_named CHECK (((basis <> 'court-order'::text) OR (order_id IS NOT NULL)))
  constraint disclosure_recipient_kind_check CHECK ((recipient_kind = ANY (ARRAY['the-person'::text, 'family'::text, 'health-facility'::text, 'rehabilitation-institution'::text, 'social-service'::text, 'employer'::text, 'school'::text, 'public-office'::text, 'data-protection-authority'::text, 'court'::text, 'other'::text])))
  constraint disclosure_what_check CHECK ((what ~ '^[a-z][a-z-]{1,39}$'::text))
  constraint fk_disclosure_client FOREIGN KEY (office_id, client_id) REFERENCES client(office_id, id)
  constraint fk_disclosure_consent FOREIGN KEY (office_id, consent_id) REFERENCES consent(office_id, id)
  constraint fk_disclosure_order FOREIGN KEY (office_id, order_id) REFERENCES court_order(office_id, id)
  constraint disclosure_pkey PRIMARY KEY (office_id, id)
  constraint disclosure_serial UNIQUE (office_id, serial)
  create INDEX disclosure_at ON pulih.disclosure USING btree (office_id, at DESC)
  create INDEX disclosure_client ON pulih.disclosure USING btree (office_id, client_id, at DESC)
  create INDEX disclosure_given ON pulih.disclosure USING btree (office_id, given_on DESC, id DESC)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table disclosure_document (tenant)
  office_id uuid not null
  disclosure_id uuid not null
  sha256 bytea not null
  size integer not null
  made_at timestamp with time zone not null
  constraint disclosure_document_sha256_check CHECK ((length(sha256) = 32))
  constraint fk_disclosure_document_disclosure FOREIGN KEY (office_id, disclosure_id) REFERENCES disclosure(office_id, id)
  constraint disclosure_document_pkey PRIMARY KEY (office_id, disclosure_id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table episode (tenant)
  office_id uuid not null
  id uuid not null
  client_id uuid not null
  programme text not null
  profile_version text not null
  returned_on date not null
  enrolled_on date not null
  starts_on date not null
  planned_end date not null
  opened_by uuid not null
  opened_at timestamp with time zone not null
  months integer not null
  constraint episode_months_check CHECK (((months >= 1) AND (months <= 24)))
  constraint fk_episode_client FOREIGN KEY (office_id, client_id) REFERENCES client(office_id, id)
  constraint episode_pkey PRIMARY KEY (office_id, id)
  create INDEX episode_client ON pulih.episode USING btree (office_id, client_id)
  create INDEX episode_starts ON pulih.episode USING btree (office_id, starts_on)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select, update to runtime

table episode_ending (tenant)
  office_id uuid not null
  episode_id uuid not null
  id uuid not null
  kind text not null
  ended_on date not null
  reason text
  open_obligations jsonb not null
  outcome jsonb not null
  decided_by uuid not null
  decided_at timestamp with time zone not null
  constraint episode_ending_kind_check CHECK ((kind = ANY (ARRAY['completed'::text, 'withdrew'::text, 'moved'::text, 'referred'::text, 'lost'::text, 'died'::text, 'other'::text])))
  constraint fk_episode_ending_episode FOREIGN KEY (office_id, episode_id) REFERENCES episode(office_id, id)
  constraint episode_ending_pkey PRIMARY KEY (office_id, episode_id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table episode_extension (tenant)
  office_id uuid not null
  id uuid not null
  episode_id uuid not null
  months integer not null
  reason text not null
  decided_by uuid not null
  decided_on date not null
  decided_at timestamp with time zone not null
  constraint episode_extension_months_check CHECK (((months >= 1) AND (months <= 12)))
  constraint fk_episode_extension_episode FOREIGN KEY (office_id, episode_id) REFERENCES episode(office_id, id)
  constraint episode_extension_pkey PRIMARY KEY (office_id, id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table episode_pause (tenant)
  office_id uuid not null
  id uuid not null
  episode_id uuid not null
  from_day date not null
  reason text not null
  recorded_by uuid not null
  recorded_at timestamp with time zone not null
  constraint fk_episode_pause_episode FOREIGN KEY (office_id, episode_id) REFERENCES episode(office_id, id)
  constraint episode_pause_pkey PRIMARY KEY (office_id, id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table episode_resumption (tenant)
  office_id uuid not null
  pause_id uuid not null
  resumed_on date not null
  recorded_by uuid not null
  recorded_at timestamp with time zone not null
  constraint fk_episode_resumption_pause FOREIGN KEY (office_id, pause_id) REFERENCES episode_pause(office_id, id)
  constraint episode_resumption_pkey PRIMARY KEY (office_id, pause_id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table episode_substance (tenant)
  office_id uuid not null
  id uuid not null
  episode_id uuid not null
  number integer not null
  substance text not null
  recorded_by uuid not null
  recorded_at timestamp with time zone not null
  constraint episode_substance_number_check CHECK ((number > 0))
  constraint episode_substance_substance_check CHECK ((substance = ANY (ARRAY['AMP'::text, 'MET'::text, 'MDMA'::text, 'THC'::text, 'SYN'::text, 'MOP'::text, 'BZO'::text, 'COC'::text, 'SOMA'::text, 'INH'::text, 'ALC'::text, 'other'::text, 'several'::text])))
  constraint fk_episode_substance_episode FOREIGN KEY (office_id, episode_id) REFERENCES episode(office_id, id)
  constraint episode_substance_pkey PRIMARY KEY (office_id, id)
  constraint episode_substance_office_id_episode_id_number_key UNIQUE (office_id, episode_id, number)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table field_contact (tenant)
  office_id uuid not null
  device_id uuid not null
  last_at timestamp with time zone not null
  unsent integer not null
  oldest_at timestamp with time zone
  skew_seconds bigint not null
  app text not null
  storage text not null
  constraint field_contact_pkey PRIMARY KEY (office_id, device_id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select, update to runtime

table field_decision (tenant)
  office_id uuid not null
  fact_id uuid not null
  fingerprint bytea not null
  decision text not null
  word_sealed bytea
  decided_by uuid not null
  decided_at timestamp with time zone not null
  id uuid not null
  constraint field_decision_decision_check CHECK ((decision = ANY (ARRAY['accepted'::text, 'set-aside'::text])))
  constraint fk_field_decision_fact FOREIGN KEY (office_id, fact_id, fingerprint) REFERENCES field_fact(office_id, id, fingerprint)
  constraint field_decision_pkey PRIMARY KEY (office_id, fact_id, fingerprint)
  create UNIQUE INDEX field_decision_id ON pulih.field_decision USING btree (office_id, id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table field_device (reference)
  id uuid not null
  office_id uuid not null
  agent_id uuid not null
  account_id uuid not null
  name text not null
  send_key bytea not null
  read_key bytea not null
  enrolled_at timestamp with time zone not null
  constraint fk_field_device_account FOREIGN KEY (account_id) REFERENCES account(id)
  constraint fk_field_device_office FOREIGN KEY (office_id) REFERENCES office(id)
  constraint field_device_pkey PRIMARY KEY (id)
  create INDEX field_device_agent ON pulih.field_device USING btree (office_id, agent_id)
  grant insert, select to runtime

table field_device_ending (reference)
  device_id uuid not null
  reason text not null
  ended_by uuid not null
  ended_at timestamp with time zone not null
  constraint field_device_ending_reason_check CHECK ((reason = ANY (ARRAY['lost'::text, 'replaced'::text, 'agent-ended'::text, 'other'::text])))
  constraint fk_field_device_ending_device FOREIGN KEY (device_id) REFERENCES field_device(id)
  constraint field_device_ending_pkey PRIMARY KEY (device_id)
  grant insert, select to runtime

table field_enrolment (reference)
  code_hash bytea not null
  office_id uuid not null
  agent_id uuid not null
  account_id uuid not null
  made_by uuid not null
  made_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  used_at timestamp with time zone
  device_id uuid
  constraint fk_field_enrolment_account FOREIGN KEY (account_id) REFERENCES account(id)
  constraint field_enrolment_pkey PRIMARY KEY (code_hash)
  grant insert, select, update to runtime

table field_fact (tenant)
  office_id uuid not null
  id uuid not null
  fingerprint bytea not null
  device_id uuid not null
  agent_id uuid not null
  episode_id uuid
  kind text not null
  form text not null
  answer text not null
  reason text
  device_time text not null
  device_zone text not null
  skew_seconds bigint not null
  body_sealed bytea
  received_at timestamp with time zone not null
  row_id uuid not null
  constraint field_fact_answer_check CHECK ((answer = ANY (ARRAY['accepted'::text, 'conflict'::text, 'rejected'::text, 'quarantined'::text])))
  constraint fk_field_fact_episode FOREIGN KEY (office_id, episode_id) REFERENCES episode(office_id, id)
  constraint field_fact_pkey PRIMARY KEY (office_id, id, fingerprint)
  create INDEX field_fact_agent ON pulih.field_fact USING btree (office_id, agent_id, received_at)
  create INDEX field_fact_episode ON pulih.field_fact USING btree (office_id, episode_id, received_at)
  create INDEX field_fact_waiting ON pulih.field_fact USING btree (office_id, received_at) WHERE (answer = ANY (ARRAY['conflict'::text, 'quarantined'::text]))
  create UNIQUE INDEX field_fact_row ON pulih.field_fact USING btree (office_id, row_id) WHERE (answer <> 'accepted'::text)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table field_key (tenant)
  office_id uuid not null
  version integer not null
  public_key bytea not null
  private_sealed bytea not null
  made_at timestamp with time zone not null
  id uuid not null
  constraint field_key_version_check CHECK (((version >= 1) AND (version <= 255)))
  constraint field_key_pkey PRIMARY KEY (office_id, version)
  create UNIQUE INDEX field_key_id ON pulih.field_key USING btree (office_id, id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table field_news (tenant)
  office_id uuid not null
  position bigint not null
  id uuid not null
  agent_id uuid not null
  episode_id uuid not null
  about uuid not null
  kind text not null
  text_sealed bytea
  written_by uuid not null
  written_at timestamp with time zone not null
  constraint field_news_kind_check CHECK ((kind = ANY (ARRAY['reply'::text, 'accepted'::text, 'set-aside'::text])))
  constraint field_news_position_check CHECK (("position" > 0))
  constraint fk_field_news_episode FOREIGN KEY (office_id, episode_id) REFERENCES episode(office_id, id)
  constraint field_news_pkey PRIMARY KEY (office_id, "position")
  create INDEX field_news_about ON pulih.field_news USING btree (office_id, about)
  create INDEX field_news_agent ON pulih.field_news USING btree (office_id, agent_id, "position")
  create UNIQUE INDEX field_news_id ON pulih.field_news USING btree (office_id, id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table field_paper (tenant)
  office_id uuid not null
  id uuid not null
  episode_id uuid not null
  printed_by uuid not null
  printed_at timestamp with time zone not null
  constraint fk_field_paper_episode FOREIGN KEY (office_id, episode_id) REFERENCES episode(office_id, id)
  constraint field_paper_pkey PRIMARY KEY (office_id, id)
  create INDEX field_paper_episode ON pulih.field_paper USING btree (office_id, episode_id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table field_position (tenant)
  office_id uuid not null
  position bigint not null
  constraint field_position_pkey PRIMARY KEY (office_id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select, update to runtime

table field_receipt (tenant)
  office_id uuid not null
  code text not null
  fact_id uuid not null
  paper_id uuid
  line integer
  made_at timestamp with time zone not null
  constraint field_receipt_code_check CHECK ((code ~ '^[0-9A-HJKMNP-TV-Z]{8}$'::text))
  constraint fk_field_receipt_paper FOREIGN KEY (office_id, paper_id) REFERENCES field_paper(office_id, id)
  constraint field_receipt_pkey PRIMARY KEY (office_id, code)
  constraint field_receipt_fact UNIQUE (office_id, fact_id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table field_report (tenant)
  office_id uuid not null
  id uuid not null
  episode_id uuid not null
  kind text not null
  occurred_at timestamp with time zone not null
  day date not null
  signs text not null
  urgent boolean not null
  text_sealed bytea
  amends uuid
  recorded_by uuid not null
  recorded_at timestamp with time zone not null
  duty text
  reason_sealed bytea
  constraint field_report_duty CHECK (((duty IS NOT NULL) = (kind = 'not-done'::text)))
  constraint field_report_kind_check CHECK ((kind = ANY (ARRAY['early-warning'::text, 'need'::text, 'referral-proposal'::text, 'not-done'::text])))
  constraint fk_field_report_amends FOREIGN KEY (office_id, amends) REFERENCES field_report(office_id, id)
  constraint fk_field_report_episode FOREIGN KEY (office_id, episode_id) REFERENCES episode(office_id, id)
  constraint field_report_pkey PRIMARY KEY (office_id, id)
  create INDEX field_report_episode ON pulih.field_report USING btree (office_id, episode_id, day)
  create INDEX field_report_recorded ON pulih.field_report USING btree (office_id, recorded_at)
  create UNIQUE INDEX field_report_amends ON pulih.field_report USING btree (office_id, amends) WHERE (amends IS NOT NULL)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table figure (tenant)
  office_id uuid not null
  owner_id uuid not null
  period text not null
  kind text not null
  cells text[] not null
  measures smallint[] not null
  counts integer[] not null
  constraint figure_kind_check CHECK ((kind = ANY (ARRAY['episode'::text, 'event'::text, 'agent'::text])))
  constraint figure_pkey PRIMARY KEY (office_id, owner_id, period)
  create INDEX figure_period ON pulih.figure USING btree (office_id, period, owner_id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select, update to runtime

table figure_change (tenant)
  office_id uuid not null
  id uuid not null
  period text not null
  cells text[] not null
  measures smallint[] not null
  counts integer[] not null
  constraint figure_change_pkey PRIMARY KEY (office_id, id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant delete, insert, select to runtime

table figure_office (tenant)
  office_id uuid not null
  edition integer not null
  reached uuid
  built_at timestamp with time zone
  turn bigint not null default 0
  constraint figure_office_pkey PRIMARY KEY (office_id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select, update to runtime

table figure_owner (tenant)
  office_id uuid not null
  id uuid not null
  constraint figure_owner_pkey PRIMARY KEY (office_id, id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select, update to runtime

table figure_total (tenant)
  office_id uuid not null
  period text not null
  dimension text not null
  value text not null
  measures smallint[] not null
  counts bigint[] not null
  constraint figure_total_pkey PRIMARY KEY (office_id, dimension, period, value)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant delete, insert, select, update to runtime

table final_report (tenant)
  office_id uuid not null
  id uuid not null
  episode_id uuid not null
  round integer not null
  missing text[] not null
  report_sealed bytea not null
  submitted_by uuid not null
  submitted_at timestamp with time zone not null
  constraint final_report_round_check CHECK ((round > 0))
  constraint fk_final_report_episode FOREIGN KEY (office_id, episode_id) REFERENCES episode(office_id, id)
  constraint final_report_pkey PRIMARY KEY (office_id, id)
  constraint final_report_round UNIQUE (office_id, episode_id, round)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table final_report_decision (tenant)
  office_id uuid not null
  report_id uuid not null
  accepted boolean not null
  word_sealed bytea
  decided_by uuid not null
  decided_at timestamp with time zone not null
  constraint final_report_returned_with_word CHECK ((accepted OR (word_sealed IS NOT NULL)))
  constraint fk_final_report_decision_report FOREIGN KEY (office_id, report_id) REFERENCES final_report(office_id, id)
  constraint final_report_decision_pkey PRIMARY KEY (office_id, report_id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table group_attendance (tenant)
  office_id uuid not null
  event_id uuid not null
  version integer not null
  episode_id uuid not null
  id uuid not null
  state text not null
  relation text
  relatives integer not null
  reason_sealed bytea
  private_sealed bytea
  activity_id uuid
  constraint group_attendance_relatives_check CHECK (((relatives >= 0) AND (relatives <= 20)))
  constraint group_attendance_state_check CHECK ((state = ANY (ARRAY['came'::text, 'late'::text, 'excused'::text, 'absent'::text])))
  constraint fk_group_attendance_activity FOREIGN KEY (office_id, activity_id) REFERENCES activity(office_id, id)
  constraint fk_group_attendance_conclusion FOREIGN KEY (office_id, event_id, version) REFERENCES group_conclusion(office_id, event_id, version)
  constraint fk_group_attendance_episode FOREIGN KEY (office_id, episode_id) REFERENCES episode(office_id, id)
  constraint group_attendance_pkey PRIMARY KEY (office_id, event_id, version, episode_id)
  create INDEX group_attendance_episode ON pulih.group_attendance USING btree (office_id, episode_id)
  create UNIQUE INDEX group_attendance_id ON pulih.group_attendance USING btree (office_id, id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table group_cancellation (tenant)
  office_id uuid not null
  event_id uuid not null
  version integer not null
  id uuid not null
  reason_sealed bytea not null
  constraint fk_group_cancellation_change FOREIGN KEY (office_id, event_id, version) REFERENCES group_change(office_id, event_id, version)
  constraint group_cancellation_pkey PRIMARY KEY (office_id, event_id)
  create UNIQUE INDEX group_cancellation_id ON pulih.group_cancellation USING btree (office_id, id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table group_change (tenant)
  office_id uuid not null
  event_id uuid not null
  version integer not null
  part text not null
  recorded_by uuid not null
  recorded_at timestamp with time zone not null
  constraint group_change_part_check CHECK ((part = ANY (ARRAY['plan'::text, 'session'::text, 'conclusion'::text, 'cancellation'::text])))
  constraint group_change_version_check CHECK ((version >= 1))
  constraint fk_group_change_event FOREIGN KEY (office_id, event_id) REFERENCES group_event(office_id, id)
  constraint group_change_pkey PRIMARY KEY (office_id, event_id, version)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table group_conclusion (tenant)
  office_id uuid not null
  event_id uuid not null
  version integer not null
  id uuid not null
  began_at timestamp with time zone not null
  day date not null
  fulfils boolean not null
  minimum integer not null
  present integer not null
  families integer not null
  community integer not null
  note_sealed bytea
  reason_sealed bytea
  constraint fk_group_conclusion_change FOREIGN KEY (office_id, event_id, version) REFERENCES group_change(office_id, event_id, version)
  constraint group_conclusion_pkey PRIMARY KEY (office_id, event_id, version)
  create UNIQUE INDEX group_conclusion_id ON pulih.group_conclusion USING btree (office_id, id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table group_contract (tenant)
  office_id uuid not null
  event_id uuid not null
  episode_id uuid not null
  id uuid not null
  way text not null
  text_sealed bytea not null
  name_sealed bytea
  signature_sealed bytea
  signed_at timestamp with time zone not null
  recorded_by uuid not null
  constraint group_contract_way_check CHECK ((way = ANY (ARRAY['screen'::text, 'paper'::text])))
  constraint fk_group_contract_episode FOREIGN KEY (office_id, episode_id) REFERENCES episode(office_id, id)
  constraint fk_group_contract_event FOREIGN KEY (office_id, event_id) REFERENCES group_event(office_id, id)
  constraint group_contract_pkey PRIMARY KEY (office_id, event_id, episode_id)
  create UNIQUE INDEX group_contract_id ON pulih.group_contract USING btree (office_id, id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table group_event (tenant)
  office_id uuid not null
  id uuid not null
  kind text not null
  audience text not null
  opened_by uuid not null
  opened_at timestamp with time zone not null
  constraint group_event_audience_check CHECK ((audience = ANY (ARRAY['clients'::text, 'families'::text, 'community'::text])))
  constraint group_event_kind_check CHECK ((kind = ANY (ARRAY['group-meeting'::text, 'group-counselling'::text, 'information'::text, 'vocational'::text, 'positive-activity'::text])))
  constraint group_event_pkey PRIMARY KEY (office_id, id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table group_invitation (tenant)
  office_id uuid not null
  event_id uuid not null
  version integer not null
  episode_id uuid not null
  id uuid not null
  constraint fk_group_invitation_episode FOREIGN KEY (office_id, episode_id) REFERENCES episode(office_id, id)
  constraint fk_group_invitation_plan FOREIGN KEY (office_id, event_id, version) REFERENCES group_plan(office_id, event_id, version)
  constraint group_invitation_pkey PRIMARY KEY (office_id, event_id, version, episode_id)
  create INDEX group_invitation_episode ON pulih.group_invitation USING btree (office_id, episode_id)
  create UNIQUE INDEX group_invitation_id ON pulih.group_invitation USING btree (office_id, id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table group_plan (tenant)
  office_id uuid not null
  event_id uuid not null
  version integer not null
  id uuid not null
  starts_at timestamp with time zone not null
  day date not null
  minutes integer not null
  villages text[] not null
  place_sealed bytea not null
  theme_sealed bytea not null
  guest_sealed bytea
  guest_role_sealed bytea
  facilitator_account uuid
  facilitator_agent uuid
  budget boolean not null
  subject text
  material_sealed bytea
  material_version_sealed bytea
  material_link_sealed bytea
  constraint group_plan_minutes_check CHECK (((minutes >= 10) AND (minutes <= 600)))
  constraint fk_group_plan_agent FOREIGN KEY (office_id, facilitator_agent) REFERENCES agent(office_id, id)
  constraint fk_group_plan_change FOREIGN KEY (office_id, event_id, version) REFERENCES group_change(office_id, event_id, version)
  constraint group_plan_pkey PRIMARY KEY (office_id, event_id, version)
  create INDEX group_plan_day ON pulih.group_plan USING btree (office_id, day)
  create INDEX group_plan_starts ON pulih.group_plan USING btree (office_id, starts_at, event_id)
  create UNIQUE INDEX group_plan_id ON pulih.group_plan USING btree (office_id, id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table group_session (tenant)
  office_id uuid not null
  event_id uuid not null
  version integer not null
  id uuid not null
  prayer boolean not null
  rules_sealed bytea
  conduct_sealed bytea
  summary_sealed bytea
  action_sealed bytea
  tag text
  constraint group_session_tag_check CHECK ((tag = ANY (ARRAY['supporting'::text, 'hindering'::text, 'recommendation'::text])))
  constraint group_session_tag_check1 CHECK (((tag IS NULL) OR (summary_sealed IS NOT NULL)))
  constraint fk_group_session_change FOREIGN KEY (office_id, event_id, version) REFERENCES group_change(office_id, event_id, version)
  constraint group_session_pkey PRIMARY KEY (office_id, event_id, version)
  create INDEX group_session_tag ON pulih.group_session USING btree (office_id) WHERE (tag IS NOT NULL)
  create UNIQUE INDEX group_session_id ON pulih.group_session USING btree (office_id, id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table hand_over (tenant)
  office_id uuid not null
  id uuid not null
  client_id uuid not null
  episode_id uuid not null
  receiver_office uuid not null
  categories text[] not null
  papers boolean not null
  consent_id uuid not null
  proposed_by uuid not null
  proposed_at timestamp with time zone not null
  constraint fk_hand_over_client FOREIGN KEY (office_id, client_id) REFERENCES client(office_id, id)
  constraint fk_hand_over_consent FOREIGN KEY (office_id, consent_id) REFERENCES consent(office_id, id)
  constraint fk_hand_over_episode FOREIGN KEY (office_id, episode_id) REFERENCES episode(office_id, id)
  constraint fk_hand_over_receiver FOREIGN KEY (receiver_office) REFERENCES office(id)
  constraint hand_over_pkey PRIMARY KEY (office_id, id)
  create INDEX hand_over_episode ON pulih.hand_over USING btree (office_id, episode_id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table hand_over_answer (tenant)
  office_id uuid not null
  offer_id uuid not null
  state text not null
  client_id uuid
  episode_id uuid
  known boolean not null
  words_sealed bytea
  answered_by uuid not null
  answered_at timestamp with time zone not null
  constraint hand_over_answer_state_check CHECK ((state = ANY (ARRAY['accepted'::text, 'refused'::text, 'withdrawn'::text])))
  constraint fk_hand_over_answer_client FOREIGN KEY (office_id, client_id) REFERENCES client(office_id, id)
  constraint fk_hand_over_answer_episode FOREIGN KEY (office_id, episode_id) REFERENCES episode(office_id, id)
  constraint fk_hand_over_answer_offer FOREIGN KEY (office_id, offer_id) REFERENCES hand_over_offer(office_id, id)
  constraint hand_over_answer_pkey PRIMARY KEY (office_id, offer_id)
  create INDEX hand_over_answer_episode ON pulih.hand_over_answer USING btree (office_id, episode_id) WHERE (episode_id IS NOT NULL)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table hand_over_ending (tenant)
  office_id uuid not null
  hand_over_id uuid not null
  state text not null
  words_sealed bytea
  recorded_by uuid not null
  recorded_at timestamp with time zone not null
  constraint hand_over_ending_state_check CHECK ((state = ANY (ARRAY['accepted'::text, 'refused'::text, 'withdrawn'::text])))
  constraint fk_hand_over_ending_hand_over FOREIGN KEY (office_id, hand_over_id) REFERENCES hand_over(office_id, id)
  constraint hand_over_ending_pkey PRIMARY KEY (office_id, hand_over_id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table hand_over_offer (tenant)
  office_id uuid not null
  id uuid not null
  sender_office uuid not null
  case_number text not null
  programme text not null
  starts_on date not null
  planned_end date not null
  duties_done integer not null
  duties_open integer not null
  categories text[] not null
  papers boolean not null
  proposed_by uuid not null
  proposed_at timestamp with time zone not null
  constraint fk_hand_over_offer_sender FOREIGN KEY (sender_office) REFERENCES office(id)
  constraint hand_over_offer_pkey PRIMARY KEY (office_id, id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table home_visit (tenant)
  office_id uuid not null
  id uuid not null
  episode_id uuid not null
  moment text not null
  version integer not null
  starts_at timestamp with time zone not null
  minutes integer not null
  visitor uuid not null
  place_sealed bytea not null
  planned_by uuid not null
  planned_at timestamp with time zone not null
  constraint home_visit_minutes_check CHECK (((minutes >= 5) AND (minutes <= 600)))
  constraint home_visit_moment_check CHECK ((moment = ANY (ARRAY['initial'::text, 'final'::text])))
  constraint home_visit_version_check CHECK ((version > 0))
  constraint fk_home_visit_episode FOREIGN KEY (office_id, episode_id) REFERENCES episode(office_id, id)
  constraint home_visit_pkey PRIMARY KEY (office_id, id)
  constraint home_visit_version UNIQUE (office_id, episode_id, moment, version)
  create INDEX home_visit_starts ON pulih.home_visit USING btree (office_id, starts_at)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table home_visit_reminder (tenant)
  office_id uuid not null
  visit_id uuid not null
  reminded_at timestamp with time zone not null
  constraint fk_home_visit_reminder_visit FOREIGN KEY (office_id, visit_id) REFERENCES home_visit(office_id, id)
  constraint home_visit_reminder_pkey PRIMARY KEY (office_id, visit_id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table identity_index (keyed:nik_hash)
  nik_hash bytea not null
  office_id uuid not null
  client_id uuid not null
  constraint identity_index_pkey PRIMARY KEY (nik_hash, office_id, client_id)
  create INDEX identity_index_client ON pulih.identity_index USING btree (office_id, client_id)
  grant delete, insert, select to runtime

table identity_opening (tenant)
  office_id uuid not null
  id uuid not null
  client_id uuid not null
  account_id uuid not null
  account_office uuid not null
  kind text not null
  reason_sealed bytea not null
  alone boolean not null
  requested_at timestamp with time zone not null
  decide_by timestamp with time zone
  open_until timestamp with time zone
  constraint identity_opening_check CHECK (((alone = (open_until IS NOT NULL)) AND (alone = (decide_by IS NULL))))
  constraint identity_opening_kind_check CHECK ((kind = ANY (ARRAY['emergency'::text, 'complaint'::text, 'identity-conflict'::text, 'supervision'::text, 'other'::text])))
  constraint fk_identity_opening_account FOREIGN KEY (account_id) REFERENCES account(id)
  constraint fk_identity_opening_client FOREIGN KEY (office_id, client_id) REFERENCES client(office_id, id)
  constraint identity_opening_pkey PRIMARY KEY (office_id, id)
  create INDEX identity_opening_account ON pulih.identity_opening USING btree (office_id, account_id, requested_at)
  create INDEX identity_opening_client ON pulih.identity_opening USING btree (office_id, client_id, account_id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table identity_opening_closing (tenant)
  office_id uuid not null
  opening_id uuid not null
  closed_by uuid not null
  closed_at timestamp with time zone not null
  constraint fk_identity_opening_closing_opening FOREIGN KEY (office_id, opening_id) REFERENCES identity_opening(office_id, id)
  constraint identity_opening_closing_pkey PRIMARY KEY (office_id, opening_id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table identity_opening_decision (tenant)
  office_id uuid not null
  opening_id uuid not null
  approved boolean not null
  decided_by uuid not null
  decided_at timestamp with time zone not null
  open_until timestamp with time zone
  constraint identity_opening_decision_check CHECK ((approved = (open_until IS NOT NULL)))
  constraint fk_identity_opening_decision_opening FOREIGN KEY (office_id, opening_id) REFERENCES identity_opening(office_id, id)
  constraint identity_opening_decision_pkey PRIMARY KEY (office_id, opening_id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table installation (local)
  only_row boolean not null
  kind text not null
  created_at timestamp with time zone not null
  constraint installation_kind_check CHECK ((kind = ANY (ARRAY['production'::text, 'demo'::text])))
  constraint installation_only_row_check CHECK (only_row)
  constraint installation_pkey PRIMARY KEY (only_row)
  grant insert, select to runtime

table institution (reference)
  id uuid not null
  name text not null
  owner_kind text not null
  area_code text
  address text
  phone text
  version integer not null
  created_at timestamp with time zone not null
  constraint institution_owner_kind_check CHECK ((owner_kind = ANY (ARRAY['bnn'::text, 'government'::text, 'community'::text])))
  constraint fk_institution_area FOREIGN KEY (area_code) REFERENCES area(code)
  constraint institution_pkey PRIMARY KEY (id)
  grant insert, select, update to runtime

table instrument_wording (reference)
  instrument text not null
  version text not null
  language text not null
  item integer not null
  text text not null
  licence text not null
  imported_by uuid not null
  imported_at timestamp with time zone not null
  constraint instrument_wording_pkey PRIMARY KEY (instrument, version, language, item)
  grant insert, select, update to runtime

table job (tenant)
  office_id uuid not null
  id uuid not null
  account_id uuid not null
  kind text not null
  parameters jsonb not null
  asked_at timestamp with time zone not null
  constraint job_kind_check CHECK ((kind ~ '^[a-z][a-z-]{1,39}$'::text))
  constraint fk_job_account FOREIGN KEY (account_id) REFERENCES account(id)
  constraint job_pkey PRIMARY KEY (office_id, id)
  create INDEX job_account ON pulih.job USING btree (office_id, account_id, id DESC)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table job_cancellation (tenant)
  office_id uuid not null
  job_id uuid not null
  cancelled_by uuid not null
  cancelled_at timestamp with time zone not null
  constraint fk_job_cancellation_job FOREIGN KEY (office_id, job_id) REFERENCES job(office_id, id)
  constraint job_cancellation_pkey PRIMARY KEY (office_id, job_id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table job_chunk (tenant)
  office_id uuid not null
  id uuid not null
  job_id uuid not null
  number integer not null
  content_sealed bytea not null
  constraint fk_job_chunk_job FOREIGN KEY (office_id, job_id) REFERENCES job(office_id, id)
  constraint job_chunk_pkey PRIMARY KEY (office_id, id)
  create UNIQUE INDEX job_chunk_number ON pulih.job_chunk USING btree (office_id, job_id, number)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant delete, insert, select to runtime

table job_end (tenant)
  office_id uuid not null
  job_id uuid not null
  outcome text not null
  problem text
  said jsonb not null
  ended_at timestamp with time zone not null
  constraint job_end_outcome_check CHECK ((outcome = ANY (ARRAY['finished'::text, 'failed'::text, 'cancelled'::text])))
  constraint fk_job_end_job FOREIGN KEY (office_id, job_id) REFERENCES job(office_id, id)
  constraint job_end_pkey PRIMARY KEY (office_id, job_id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table job_input (tenant)
  office_id uuid not null
  id uuid not null
  job_id uuid not null
  type text not null
  content_sealed bytea not null
  constraint fk_job_input_job FOREIGN KEY (office_id, job_id) REFERENCES job(office_id, id)
  constraint job_input_pkey PRIMARY KEY (office_id, id)
  create UNIQUE INDEX job_input_job ON pulih.job_input USING btree (office_id, job_id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant delete, insert, select to runtime

table job_lane (tenant)
  office_id uuid not null
  account_id uuid not null
  job_id uuid not null
  constraint fk_job_lane_job FOREIGN KEY (office_id, job_id) REFERENCES job(office_id, id)
  constraint job_lane_pkey PRIMARY KEY (office_id, account_id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant delete, insert, select to runtime

table job_part (tenant)
  office_id uuid not null
  id uuid not null
  job_id uuid not null
  number integer not null
  name text not null
  content_sealed bytea not null
  constraint fk_job_part_job FOREIGN KEY (office_id, job_id) REFERENCES job(office_id, id)
  constraint job_part_pkey PRIMARY KEY (office_id, id)
  create UNIQUE INDEX job_part_number ON pulih.job_part USING btree (office_id, job_id, number)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant delete, insert, select to runtime

table job_progress (tenant)
  office_id uuid not null
  job_id uuid not null
  number integer not null
  run integer not null
  done bigint not null
  total bigint not null
  stage text
  state jsonb not null
  marked_at timestamp with time zone not null
  constraint fk_job_progress_job FOREIGN KEY (office_id, job_id) REFERENCES job(office_id, id)
  constraint job_progress_pkey PRIMARY KEY (office_id, job_id, number)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant delete, insert, select to runtime

table job_queue (local)
  task_name text not null
  task_instance text not null
  task_data bytea
  execution_time timestamp with time zone not null
  picked boolean not null
  picked_by text
  last_success timestamp with time zone
  last_failure timestamp with time zone
  consecutive_failures integer
  last_heartbeat timestamp with time zone
  version bigint not null
  priority smallint
  constraint job_queue_task_data_check CHECK ((task_data IS NULL))
  constraint job_queue_pkey PRIMARY KEY (task_name, task_instance)
  create INDEX job_queue_heartbeat ON pulih.job_queue USING btree (last_heartbeat)
  create INDEX job_queue_time ON pulih.job_queue USING btree (execution_time)
  grant delete, insert, select, update to runtime

table job_result (tenant)
  office_id uuid not null
  job_id uuid not null
  name text not null
  type text not null
  size bigint not null
  sha256 bytea not null
  expires_at timestamp with time zone not null
  constraint job_result_sha256_check CHECK ((length(sha256) = 32))
  constraint fk_job_result_job FOREIGN KEY (office_id, job_id) REFERENCES job(office_id, id)
  constraint job_result_pkey PRIMARY KEY (office_id, job_id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table job_run (tenant)
  office_id uuid not null
  job_id uuid not null
  number integer not null
  begun_at timestamp with time zone not null
  constraint fk_job_run_job FOREIGN KEY (office_id, job_id) REFERENCES job(office_id, id)
  constraint job_run_pkey PRIMARY KEY (office_id, job_id, number)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table legal_hold (tenant)
  office_id uuid not null
  id uuid not null
  client_id uuid not null
  reason_sealed bytea not null
  held_by uuid not null
  held_at timestamp with time zone not null
  constraint fk_legal_hold_client FOREIGN KEY (office_id, client_id) REFERENCES client(office_id, id)
  constraint legal_hold_pkey PRIMARY KEY (office_id, id)
  create INDEX legal_hold_client ON pulih.legal_hold USING btree (office_id, client_id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table legal_hold_ending (tenant)
  office_id uuid not null
  hold_id uuid not null
  reason_sealed bytea not null
  ended_by uuid not null
  ended_at timestamp with time zone not null
  constraint fk_legal_hold_ending_hold FOREIGN KEY (office_id, hold_id) REFERENCES legal_hold(office_id, id)
  constraint legal_hold_ending_pkey PRIMARY KEY (office_id, hold_id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table letter (tenant)
  office_id uuid not null
  id uuid not null
  number_id uuid not null
  kind text not null
  day date not null
  client_id uuid
  subject_kind text not null
  subject_id uuid not null
  disclosure_id uuid
  content_sealed bytea
  office_content_sealed bytea
  issued_by uuid not null
  issued_at timestamp with time zone not null
  constraint letter_leaves_with_disclosure CHECK (((client_id IS NULL) OR (disclosure_id IS NOT NULL)))
  constraint letter_sealed_for_its_owner CHECK ((((client_id IS NULL) = (content_sealed IS NULL)) AND ((client_id IS NULL) = (office_content_sealed IS NOT NULL))))
  constraint fk_letter_client FOREIGN KEY (office_id, client_id) REFERENCES client(office_id, id)
  constraint fk_letter_disclosure FOREIGN KEY (office_id, disclosure_id) REFERENCES disclosure(office_id, id)
  constraint fk_letter_number FOREIGN KEY (office_id, number_id) REFERENCES letter_number(office_id, id)
  constraint letter_pkey PRIMARY KEY (office_id, id)
  constraint letter_number_used_once UNIQUE (office_id, number_id)
  create INDEX letter_client ON pulih.letter USING btree (office_id, client_id, day DESC)
  create INDEX letter_newest ON pulih.letter USING btree (office_id, day DESC, id DESC)
  create INDEX letter_subject ON pulih.letter USING btree (office_id, subject_id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table letter_file (tenant)
  office_id uuid not null
  id uuid not null
  letter_id uuid not null
  format text not null
  sha256 bytea not null
  size integer not null
  made_by uuid not null
  made_at timestamp with time zone not null
  constraint letter_file_format_check CHECK ((format = ANY (ARRAY['pdf'::text, 'docx'::text])))
  constraint letter_file_sha256_check CHECK ((length(sha256) = 32))
  constraint fk_letter_file_letter FOREIGN KEY (office_id, letter_id) REFERENCES letter(office_id, id)
  constraint letter_file_pkey PRIMARY KEY (office_id, id)
  create INDEX letter_file_letter ON pulih.letter_file USING btree (office_id, letter_id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table letter_number (tenant)
  office_id uuid not null
  id uuid not null
  kind text not null
  year integer not null
  sequence integer not null
  number text not null
  day date not null
  note_sealed bytea
  taken_by uuid not null
  taken_at timestamp with time zone not null
  constraint letter_number_pkey PRIMARY KEY (office_id, id)
  constraint letter_number_once UNIQUE (office_id, kind, year, sequence)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table letter_number_end (tenant)
  office_id uuid not null
  number_id uuid not null
  outcome text not null
  reason_sealed bytea
  ended_by uuid not null
  ended_at timestamp with time zone not null
  constraint letter_number_end_outcome_check CHECK ((outcome = ANY (ARRAY['used'::text, 'voided'::text])))
  constraint letter_number_end_reason CHECK (((outcome = 'used'::text) OR (reason_sealed IS NOT NULL)))
  constraint fk_letter_number_end_number FOREIGN KEY (office_id, number_id) REFERENCES letter_number(office_id, id)
  constraint letter_number_end_pkey PRIMARY KEY (office_id, number_id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table letter_template (tenant)
  office_id uuid not null
  kind text not null
  version integer not null
  pattern text not null
  opening text not null
  closing text not null
  recorded_by uuid not null
  recorded_at timestamp with time zone not null
  constraint letter_template_pkey PRIMARY KEY (office_id, kind, version)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table letter_void (tenant)
  office_id uuid not null
  letter_id uuid not null
  reason_sealed bytea
  office_reason_sealed bytea
  voided_on date not null
  voided_by uuid not null
  voided_at timestamp with time zone not null
  constraint letter_void_reason CHECK (((reason_sealed IS NULL) <> (office_reason_sealed IS NULL)))
  constraint fk_letter_void_letter FOREIGN KEY (office_id, letter_id) REFERENCES letter(office_id, id)
  constraint letter_void_pkey PRIMARY KEY (office_id, letter_id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table letterhead (tenant)
  office_id uuid not null
  version integer not null
  head_lines text not null
  address text not null
  phone text
  city text not null
  unit_code text not null
  signer_name text not null
  signer_number text
  signer_title text not null
  recorded_by uuid not null
  recorded_at timestamp with time zone not null
  constraint letterhead_unit_code_check CHECK ((unit_code ~ '^[A-Z0-9./-]{2,30}$'::text))
  constraint letterhead_pkey PRIMARY KEY (office_id, version)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table list_disclosure (tenant)
  office_id uuid not null
  id uuid not null
  serial text not null
  what text not null
  purpose text not null
  sha256 bytea not null
  account_id uuid not null
  given_on date not null
  at timestamp with time zone not null
  constraint list_disclosure_purpose_check CHECK ((purpose ~ '^[a-z][a-z-]{1,39}$'::text))
  constraint list_disclosure_sha256_check CHECK ((length(sha256) = 32))
  constraint list_disclosure_what_check CHECK ((what ~ '^[a-z][a-z-]{1,39}$'::text))
  constraint list_disclosure_pkey PRIMARY KEY (office_id, id)
  constraint list_disclosure_serial UNIQUE (office_id, serial)
  create INDEX list_disclosure_given ON pulih.list_disclosure USING btree (office_id, given_on DESC, id DESC)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table monthly_figure (tenant)
  office_id uuid not null
  report_id uuid not null
  revision integer not null
  line text not null
  value bigint not null
  counted uuid[] not null
  constraint fk_monthly_figure_report FOREIGN KEY (office_id, report_id) REFERENCES monthly_report(office_id, id)
  constraint monthly_figure_pkey PRIMARY KEY (office_id, report_id, revision, line)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table monthly_rapor (tenant)
  office_id uuid not null
  id uuid not null
  episode_id uuid not null
  month date not null
  number integer not null
  agent_id uuid not null
  step text not null
  handed_on date not null
  word_sealed bytea
  by_account uuid not null
  at timestamp with time zone not null
  constraint monthly_rapor_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric))
  constraint monthly_rapor_number_check CHECK ((number > 0))
  constraint monthly_rapor_step_check CHECK ((step = ANY (ARRAY['received'::text, 'accepted'::text, 'returned'::text])))
  constraint fk_monthly_rapor_agent FOREIGN KEY (office_id, agent_id) REFERENCES agent(office_id, id)
  constraint fk_monthly_rapor_episode FOREIGN KEY (office_id, episode_id) REFERENCES episode(office_id, id)
  constraint monthly_rapor_pkey PRIMARY KEY (office_id, id)
  constraint monthly_rapor_number UNIQUE (office_id, episode_id, month, number)
  create INDEX monthly_rapor_month ON pulih.monthly_rapor USING btree (office_id, month, episode_id, number)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table monthly_report (tenant)
  office_id uuid not null
  id uuid not null
  month date not null
  opened_by uuid not null
  opened_at timestamp with time zone not null
  constraint monthly_report_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric))
  constraint monthly_report_pkey PRIMARY KEY (office_id, id)
  constraint monthly_report_month UNIQUE (office_id, month)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table monthly_step (tenant)
  office_id uuid not null
  report_id uuid not null
  number integer not null
  id uuid not null
  step text not null
  revision integer not null
  words_version integer not null
  word_sealed bytea
  by_account uuid not null
  at timestamp with time zone not null
  constraint monthly_step_number_check CHECK ((number > 0))
  constraint monthly_step_step_check CHECK ((step = ANY (ARRAY['submitted'::text, 'returned'::text, 'signed'::text, 'reopened'::text, 'received'::text, 'sent-back'::text])))
  constraint fk_monthly_step_report FOREIGN KEY (office_id, report_id) REFERENCES monthly_report(office_id, id)
  constraint monthly_step_pkey PRIMARY KEY (office_id, report_id, number)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table monthly_words (tenant)
  office_id uuid not null
  report_id uuid not null
  version integer not null
  id uuid not null
  sections_sealed bytea not null
  written_by uuid not null
  written_at timestamp with time zone not null
  constraint monthly_words_version_check CHECK ((version > 0))
  constraint fk_monthly_words_report FOREIGN KEY (office_id, report_id) REFERENCES monthly_report(office_id, id)
  constraint monthly_words_pkey PRIMARY KEY (office_id, report_id, version)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table notice (tenant)
  office_id uuid not null
  id uuid not null
  audience_office uuid not null
  roles text[] not null
  account_id uuid
  kind text not null
  subject_kind text not null
  subject_id uuid not null
  detail text not null
  told_by uuid not null
  told_at timestamp with time zone not null
  constraint notice_kind_check CHECK ((kind ~ '^[a-z][a-z-]{1,59}$'::text))
  constraint fk_notice_audience FOREIGN KEY (audience_office) REFERENCES office(id)
  constraint notice_pkey PRIMARY KEY (office_id, id)
  create INDEX notice_audience ON pulih.notice USING btree (office_id, audience_office, id DESC)
  create INDEX notice_latest ON pulih.notice USING btree (audience_office, id DESC)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table notice_reading (tenant)
  office_id uuid not null
  notice_id uuid not null
  account_id uuid not null
  read_at timestamp with time zone not null
  constraint fk_notice_reading_notice FOREIGN KEY (office_id, notice_id) REFERENCES notice(office_id, id)
  constraint notice_reading_pkey PRIMARY KEY (office_id, notice_id, account_id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table obligation (tenant)
  office_id uuid not null
  id uuid not null
  episode_id uuid not null
  rule text not null
  kind text not null
  moment text
  owner text not null
  month integer not null
  window_from date not null
  window_to date not null
  last_day date not null
  blocks boolean not null
  constraint obligation_owner_check CHECK ((owner = ANY (ARRAY['agent'::text, 'officer'::text, 'counsellor'::text])))
  constraint fk_obligation_episode FOREIGN KEY (office_id, episode_id) REFERENCES episode(office_id, id)
  constraint obligation_pkey PRIMARY KEY (office_id, id)
  constraint obligation_rule UNIQUE (office_id, episode_id, rule)
  create INDEX obligation_window ON pulih.obligation USING btree (office_id, window_from, last_day)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select, update to runtime

table obligation_exception (tenant)
  office_id uuid not null
  obligation_id uuid not null
  kind text not null
  reason text not null
  recorded_by uuid not null
  recorded_at timestamp with time zone not null
  constraint obligation_exception_kind_check CHECK ((kind = ANY (ARRAY['refused'::text, 'impossible'::text])))
  constraint fk_obligation_exception_obligation FOREIGN KEY (office_id, obligation_id) REFERENCES obligation(office_id, id)
  constraint obligation_exception_pkey PRIMARY KEY (office_id, obligation_id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table office (reference)
  id uuid not null
  code text not null
  name text not null
  kind text not null
  parent_id uuid
  area_code text
  time_zone text not null
  address text
  phone text
  head_name text
  head_title text
  version integer not null
  created_at timestamp with time zone not null
  constraint office_code_check CHECK ((code ~ '^[A-Z0-9-]{2,20}$'::text))
  constraint office_kind_check CHECK ((kind = ANY (ARRAY['bnn'::text, 'bnnp'::text, 'bnnk'::text, 'clinic'::text])))
  constraint fk_office_area FOREIGN KEY (area_code) REFERENCES area(code)
  constraint fk_office_parent FOREIGN KEY (parent_id) REFERENCES office(id)
  constraint office_pkey PRIMARY KEY (id)
  constraint office_code_key UNIQUE (code)
  grant insert, select, update to runtime

table office_counter (tenant)
  office_id uuid not null
  name text not null
  year integer not null
  value integer not null
  constraint office_counter_pkey PRIMARY KEY (office_id, name, year)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select, update to runtime

table office_key (tenant)
  office_id uuid not null
  version integer not null
  wrapped bytea not null
  created_at timestamp with time zone not null
  constraint office_key_pkey PRIMARY KEY (office_id, version)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant delete, insert, select, update to runtime

table passkey (reference)
  credential_id bytea not null
  account_id uuid not null
  label text not null
  public_key bytea not null
  attestation bytea not null
  signature_count bigint not null
  uv_initialized boolean not null
  backup_eligible boolean not null
  backup_state boolean not null
  transports text not null
  created_at timestamp with time zone not null
  last_used_at timestamp with time zone not null
  constraint fk_passkey_account FOREIGN KEY (account_id) REFERENCES account(id)
  constraint passkey_pkey PRIMARY KEY (credential_id)
  create INDEX passkey_account ON pulih.passkey USING btree (account_id)
  grant delete, insert, select, update to runtime

table person_request (tenant)
  office_id uuid not null
  id uuid not null
  client_id uuid not null
  kind text not null
  requested_by text not null
  proof_sealed bytea not null
  how text not null
  asked_sealed bytea not null
  received_at timestamp with time zone not null
  due_at timestamp with time zone not null
  rule text not null
  recorded_by uuid not null
  recorded_at timestamp with time zone not null
  constraint person_request_how_check CHECK ((how = ANY (ARRAY['in-person'::text, 'letter'::text, 'phone'::text])))
  constraint person_request_kind_check CHECK ((kind = ANY (ARRAY['access'::text, 'correction'::text, 'restriction'::text, 'withdrawal'::text, 'erasure'::text])))
  constraint person_request_requested_by_check CHECK ((requested_by = ANY (ARRAY['person'::text, 'guardian'::text, 'proxy'::text])))
  constraint fk_person_request_client FOREIGN KEY (office_id, client_id) REFERENCES client(office_id, id)
  constraint person_request_pkey PRIMARY KEY (office_id, id)
  create INDEX person_request_client ON pulih.person_request USING btree (office_id, client_id, received_at)
  create INDEX person_request_due_id ON pulih.person_request USING btree (office_id, due_at, id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table person_request_reminder (tenant)
  office_id uuid not null
  request_id uuid not null
  kind text not null
  reminded_at timestamp with time zone not null
  constraint person_request_reminder_kind_check CHECK ((kind = ANY (ARRAY['request-soon'::text, 'request-late'::text])))
  constraint fk_person_request_reminder_request FOREIGN KEY (office_id, request_id) REFERENCES person_request(office_id, id)
  constraint person_request_reminder_pkey PRIMARY KEY (office_id, request_id, kind)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table person_request_step (tenant)
  office_id uuid not null
  id uuid not null
  request_id uuid not null
  kind text not null
  ground text
  reason_sealed bytea
  detail text not null
  done_on date not null
  recorded_by uuid not null
  recorded_at timestamp with time zone not null
  constraint person_request_step_kind_check CHECK ((kind = ANY (ARRAY['taken'::text, 'granted'::text, 'partly'::text, 'refused'::text, 'carried-out'::text, 'answered'::text])))
  constraint fk_person_request_step_request FOREIGN KEY (office_id, request_id) REFERENCES person_request(office_id, id)
  constraint person_request_step_pkey PRIMARY KEY (office_id, id)
  create INDEX person_request_step_request ON pulih.person_request_step USING btree (office_id, request_id, recorded_at)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table plan_review (tenant)
  office_id uuid not null
  id uuid not null
  episode_id uuid not null
  plan_version integer not null
  day date not null
  results_sealed bytea not null
  recorded_by uuid not null
  recorded_at timestamp with time zone not null
  constraint fk_plan_review_activity FOREIGN KEY (office_id, id) REFERENCES activity(office_id, id)
  constraint fk_plan_review_plan FOREIGN KEY (office_id, episode_id, plan_version) REFERENCES plan_version(office_id, episode_id, version)
  constraint plan_review_pkey PRIMARY KEY (office_id, id)
  create INDEX plan_review_episode ON pulih.plan_review USING btree (office_id, episode_id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table plan_version (tenant)
  office_id uuid not null
  episode_id uuid not null
  version integer not null
  row_id uuid not null
  agreed_on date
  goals_sealed bytea not null
  written_by uuid not null
  written_at timestamp with time zone not null
  constraint plan_version_version_check CHECK ((version > 0))
  constraint fk_plan_version_episode FOREIGN KEY (office_id, episode_id) REFERENCES episode(office_id, id)
  constraint plan_version_pkey PRIMARY KEY (office_id, episode_id, version)
  create UNIQUE INDEX plan_version_row ON pulih.plan_version USING btree (office_id, row_id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table processing_exception (tenant)
  office_id uuid not null
  id uuid not null
  restriction_id uuid not null
  reason_sealed bytea not null
  account_id uuid not null
  granted_at timestamp with time zone not null
  until timestamp with time zone not null
  constraint fk_processing_exception_restriction FOREIGN KEY (office_id, restriction_id) REFERENCES processing_restriction(office_id, id)
  constraint processing_exception_pkey PRIMARY KEY (office_id, id)
  create INDEX processing_exception_restriction ON pulih.processing_exception USING btree (office_id, restriction_id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table processing_restriction (tenant)
  office_id uuid not null
  id uuid not null
  client_id uuid not null
  hides boolean not null
  request_id uuid
  begun_by uuid not null
  begun_at timestamp with time zone not null
  constraint fk_processing_restriction_client FOREIGN KEY (office_id, client_id) REFERENCES client(office_id, id)
  constraint processing_restriction_pkey PRIMARY KEY (office_id, id)
  create INDEX processing_restriction_client ON pulih.processing_restriction USING btree (office_id, client_id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table processing_restriction_ending (tenant)
  office_id uuid not null
  restriction_id uuid not null
  reason_sealed bytea not null
  ended_by uuid not null
  ended_at timestamp with time zone not null
  constraint fk_processing_restriction_ending_restriction FOREIGN KEY (office_id, restriction_id) REFERENCES processing_restriction(office_id, id)
  constraint processing_restriction_ending_pkey PRIMARY KEY (office_id, restriction_id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table progress_form (tenant)
  office_id uuid not null
  id uuid not null
  episode_id uuid not null
  activity_id uuid not null
  moment text not null
  version integer not null
  form_sealed bytea not null
  recorded_by uuid not null
  recorded_at timestamp with time zone not null
  constraint progress_form_moment_check CHECK ((moment = ANY (ARRAY['initial'::text, 'final'::text])))
  constraint progress_form_version_check CHECK ((version > 0))
  constraint fk_progress_form_activity FOREIGN KEY (office_id, activity_id) REFERENCES activity(office_id, id)
  constraint fk_progress_form_episode FOREIGN KEY (office_id, episode_id) REFERENCES episode(office_id, id)
  constraint progress_form_pkey PRIMARY KEY (office_id, id)
  constraint progress_form_version UNIQUE (office_id, episode_id, moment, version)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table quarterly_count (tenant)
  office_id uuid not null
  report_id uuid not null
  revision integer not null
  measure text not null
  own bigint not null
  total bigint not null
  constraint fk_quarterly_count_report FOREIGN KEY (office_id, report_id) REFERENCES quarterly_report(office_id, id)
  constraint quarterly_count_pkey PRIMARY KEY (office_id, report_id, revision, measure)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table quarterly_list (tenant)
  office_id uuid not null
  report_id uuid not null
  revision integer not null
  measure text not null
  owner_id uuid not null
  episode_id uuid
  counted integer not null
  constraint fk_quarterly_list_episode FOREIGN KEY (office_id, episode_id) REFERENCES episode(office_id, id)
  constraint fk_quarterly_list_report FOREIGN KEY (office_id, report_id) REFERENCES quarterly_report(office_id, id)
  constraint quarterly_list_pkey PRIMARY KEY (office_id, report_id, revision, measure, owner_id)
  create INDEX quarterly_list_episode ON pulih.quarterly_list USING btree (office_id, episode_id) WHERE (episode_id IS NOT NULL)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table quarterly_note (tenant)
  office_id uuid not null
  id uuid not null
  tag text not null
  day date not null
  client_id uuid
  episode_id uuid
  text_sealed bytea
  office_text_sealed bytea
  written_by uuid not null
  written_at timestamp with time zone not null
  constraint quarterly_note_sealed_for_its_owner CHECK ((((client_id IS NULL) = (episode_id IS NULL)) AND ((client_id IS NULL) = (text_sealed IS NULL)) AND ((client_id IS NULL) = (office_text_sealed IS NOT NULL))))
  constraint quarterly_note_tag_check CHECK ((tag = ANY (ARRAY['supporting'::text, 'hindering'::text, 'recommendation'::text])))
  constraint fk_quarterly_note_client FOREIGN KEY (office_id, client_id) REFERENCES client(office_id, id)
  constraint fk_quarterly_note_episode FOREIGN KEY (office_id, episode_id) REFERENCES episode(office_id, id)
  constraint quarterly_note_pkey PRIMARY KEY (office_id, id)
  create INDEX quarterly_note_day ON pulih.quarterly_note USING btree (office_id, day)
  create INDEX quarterly_note_episode ON pulih.quarterly_note USING btree (office_id, episode_id) WHERE (episode_id IS NOT NULL)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table quarterly_part (tenant)
  office_id uuid not null
  report_id uuid not null
  revision integer not null
  part_office uuid not null
  part_report uuid not null
  part_revision integer not null
  constraint fk_quarterly_part_report FOREIGN KEY (office_id, report_id) REFERENCES quarterly_report(office_id, id)
  constraint quarterly_part_pkey PRIMARY KEY (office_id, report_id, revision, part_office)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table quarterly_report (tenant)
  office_id uuid not null
  id uuid not null
  quarter date not null
  tier text not null
  opened_by uuid not null
  opened_at timestamp with time zone not null
  constraint quarterly_report_quarter_check CHECK (((EXTRACT(day FROM quarter) = (1)::numeric) AND (EXTRACT(month FROM quarter) = ANY (ARRAY[(1)::numeric, (4)::numeric, (7)::numeric, (10)::numeric]))))
  constraint quarterly_report_tier_check CHECK ((tier = ANY (ARRAY['office'::text, 'province'::text, 'directorate'::text])))
  constraint quarterly_report_pkey PRIMARY KEY (office_id, id)
  constraint quarterly_report_once UNIQUE (office_id, quarter)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table quarterly_revision_text (tenant)
  office_id uuid not null
  report_id uuid not null
  revision integer not null
  heading text not null
  version integer not null
  constraint fk_quarterly_revision_text_text FOREIGN KEY (office_id, report_id, heading, version) REFERENCES quarterly_text(office_id, report_id, heading, version)
  constraint quarterly_revision_text_pkey PRIMARY KEY (office_id, report_id, revision, heading)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table quarterly_step (tenant)
  office_id uuid not null
  report_id uuid not null
  number integer not null
  id uuid not null
  step text not null
  revision integer not null
  reason_sealed bytea
  recorded_by uuid not null
  recorded_at timestamp with time zone not null
  constraint quarterly_step_number_check CHECK ((number > 0))
  constraint quarterly_step_reason CHECK (((step = ANY (ARRAY['returned'::text, 'reopened'::text])) = (reason_sealed IS NOT NULL)))
  constraint quarterly_step_revision_check CHECK ((revision > 0))
  constraint quarterly_step_step_check CHECK ((step = ANY (ARRAY['handed-in'::text, 'returned'::text, 'signed'::text, 'reopened'::text])))
  constraint fk_quarterly_step_report FOREIGN KEY (office_id, report_id) REFERENCES quarterly_report(office_id, id)
  constraint quarterly_step_pkey PRIMARY KEY (office_id, report_id, number)
  create UNIQUE INDEX quarterly_step_id ON pulih.quarterly_step USING btree (office_id, id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table quarterly_text (tenant)
  office_id uuid not null
  report_id uuid not null
  heading text not null
  version integer not null
  id uuid not null
  text_sealed bytea not null
  written_by uuid not null
  written_at timestamp with time zone not null
  constraint quarterly_text_version_check CHECK ((version > 0))
  constraint fk_quarterly_text_report FOREIGN KEY (office_id, report_id) REFERENCES quarterly_report(office_id, id)
  constraint quarterly_text_pkey PRIMARY KEY (office_id, report_id, heading, version)
  create UNIQUE INDEX quarterly_text_id ON pulih.quarterly_text USING btree (office_id, id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table received (tenant)
  office_id uuid not null
  id uuid not null
  kind text not null
  fingerprint bytea not null
  received_at timestamp with time zone not null
  constraint received_pkey PRIMARY KEY (office_id, id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant delete, insert, select to runtime

table recovery_code (reference)
  account_id uuid not null
  code_hash bytea not null
  made_at timestamp with time zone not null
  constraint fk_recovery_code_account FOREIGN KEY (account_id) REFERENCES account(id)
  constraint recovery_code_pkey PRIMARY KEY (account_id, code_hash)
  grant delete, insert, select to runtime

table referral (tenant)
  office_id uuid not null
  id uuid not null
  episode_id uuid not null
  kind text not null
  reason_code text not null
  origin_kind text not null
  origin_id uuid
  resource_id uuid
  drafted_by uuid not null
  drafted_at timestamp with time zone not null
  constraint referral_kind_check CHECK ((kind = ANY (ARRAY['health'::text, 'social'::text, 'legal'::text, 'vocational'::text, 'spiritual'::text, 'education'::text, 'detoxification'::text, 'rehabilitation'::text, 'community-recovery'::text])))
  constraint referral_origin_kind_check CHECK ((origin_kind ~ '^[a-z][a-z-]{1,39}$'::text))
  constraint referral_reason_code_check CHECK ((reason_code ~ '^[a-z][a-z-]{1,39}$'::text))
  constraint fk_referral_episode FOREIGN KEY (office_id, episode_id) REFERENCES episode(office_id, id)
  constraint fk_referral_resource FOREIGN KEY (office_id, resource_id) REFERENCES resource(office_id, id)
  constraint referral_pkey PRIMARY KEY (office_id, id)
  create INDEX referral_drafted ON pulih.referral USING btree (office_id, drafted_at DESC, id DESC)
  create INDEX referral_episode ON pulih.referral USING btree (office_id, episode_id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table referral_step (tenant)
  office_id uuid not null
  id uuid not null
  referral_id uuid not null
  number integer not null
  state text not null
  cause text not null
  day date not null
  consent_id uuid
  letter_id uuid
  words_sealed bytea
  recorded_by uuid not null
  recorded_at timestamp with time zone not null
  constraint referral_step_cause_check CHECK ((cause = ANY (ARRAY['office'::text, 'recipient'::text, 'client'::text])))
  constraint referral_step_number_check CHECK ((number > 0))
  constraint referral_step_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'accepted'::text, 'refused'::text, 'done'::text, 'withdrawn'::text])))
  constraint fk_referral_step_consent FOREIGN KEY (office_id, consent_id) REFERENCES consent(office_id, id)
  constraint fk_referral_step_referral FOREIGN KEY (office_id, referral_id) REFERENCES referral(office_id, id)
  constraint referral_step_pkey PRIMARY KEY (office_id, id)
  constraint referral_step_number UNIQUE (office_id, referral_id, number)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table referral_version (tenant)
  office_id uuid not null
  id uuid not null
  version integer not null
  row_id uuid not null
  resource_id uuid
  choice text not null
  discussed_on date
  options uuid[] not null
  categories text[] not null
  need_sealed bytea
  words_sealed bytea
  written_by uuid not null
  written_at timestamp with time zone not null
  constraint referral_version_choice_check CHECK ((choice = ANY (ARRAY['undecided'::text, 'chosen'::text, 'declined'::text])))
  constraint referral_version_version_check CHECK ((version > 0))
  constraint fk_referral_version_referral FOREIGN KEY (office_id, id) REFERENCES referral(office_id, id)
  constraint fk_referral_version_resource FOREIGN KEY (office_id, resource_id) REFERENCES resource(office_id, id)
  constraint referral_version_pkey PRIMARY KEY (office_id, id, version)
  create UNIQUE INDEX referral_version_row ON pulih.referral_version USING btree (office_id, row_id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table relapse_action (tenant)
  office_id uuid not null
  id uuid not null
  event_id uuid not null
  grading_id uuid not null
  episode_id uuid not null
  kind text not null
  place integer not null
  due_on date not null
  carried_from uuid
  constraint relapse_action_kind_check CHECK ((kind = ANY (ARRAY['state-review'::text, 'urine'::text, 'activity-plan'::text, 'brief-intervention'::text, 'crisis-plan'::text, 'treatment-plan'::text, 'motivational-interview'::text, 'closer-attention'::text, 'detoxification'::text, 'rehabilitation'::text])))
  constraint fk_relapse_action_episode FOREIGN KEY (office_id, episode_id) REFERENCES episode(office_id, id)
  constraint fk_relapse_action_event FOREIGN KEY (office_id, event_id) REFERENCES relapse_event(office_id, id)
  constraint fk_relapse_action_grading FOREIGN KEY (office_id, grading_id) REFERENCES relapse_grading(office_id, id)
  constraint relapse_action_pkey PRIMARY KEY (office_id, id)
  constraint relapse_action_kind UNIQUE (office_id, grading_id, kind)
  create INDEX relapse_action_episode ON pulih.relapse_action USING btree (office_id, episode_id)
  create INDEX relapse_action_event ON pulih.relapse_action USING btree (office_id, event_id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table relapse_action_owner (tenant)
  office_id uuid not null
  id uuid not null
  action_id uuid not null
  episode_id uuid not null
  number integer not null
  role text not null
  account_id uuid
  assigned_by uuid not null
  assigned_at timestamp with time zone not null
  constraint relapse_action_owner_role_check CHECK ((role = ANY (ARRAY['agent'::text, 'officer'::text, 'counsellor'::text])))
  constraint fk_relapse_action_owner_account FOREIGN KEY (account_id) REFERENCES account(id)
  constraint fk_relapse_action_owner_action FOREIGN KEY (office_id, action_id) REFERENCES relapse_action(office_id, id)
  constraint fk_relapse_action_owner_episode FOREIGN KEY (office_id, episode_id) REFERENCES episode(office_id, id)
  constraint relapse_action_owner_pkey PRIMARY KEY (office_id, id)
  constraint relapse_action_owner_number UNIQUE (office_id, action_id, number)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table relapse_action_result (tenant)
  office_id uuid not null
  action_id uuid not null
  episode_id uuid not null
  kind text not null
  on_day date not null
  words_sealed bytea not null
  fact_kind text
  fact_id uuid
  decided_by uuid not null
  decided_at timestamp with time zone not null
  constraint relapse_action_result_check CHECK (((fact_kind IS NULL) = (fact_id IS NULL)))
  constraint relapse_action_result_fact_kind_check CHECK ((fact_kind = ANY (ARRAY['urine-test'::text, 'referral'::text])))
  constraint relapse_action_result_kind_check CHECK ((kind = ANY (ARRAY['done'::text, 'refused'::text, 'impossible'::text])))
  constraint fk_relapse_action_result_action FOREIGN KEY (office_id, action_id) REFERENCES relapse_action(office_id, id)
  constraint fk_relapse_action_result_episode FOREIGN KEY (office_id, episode_id) REFERENCES episode(office_id, id)
  constraint relapse_action_result_pkey PRIMARY KEY (office_id, action_id)
  create INDEX relapse_action_result_fact ON pulih.relapse_action_result USING btree (office_id, fact_id) WHERE (fact_id IS NOT NULL)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table relapse_closing (tenant)
  office_id uuid not null
  event_id uuid not null
  episode_id uuid not null
  result text not null
  closed_on date not null
  words_sealed bytea not null
  decided_by uuid not null
  decided_at timestamp with time zone not null
  constraint relapse_closing_result_check CHECK ((result = ANY (ARRAY['recovering'::text, 'in-treatment'::text, 'lost'::text, 'mistaken'::text, 'other'::text])))
  constraint fk_relapse_closing_episode FOREIGN KEY (office_id, episode_id) REFERENCES episode(office_id, id)
  constraint fk_relapse_closing_event FOREIGN KEY (office_id, event_id) REFERENCES relapse_event(office_id, id)
  constraint relapse_closing_pkey PRIMARY KEY (office_id, event_id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table relapse_event (tenant)
  office_id uuid not null
  id uuid not null
  episode_id uuid not null
  used_on date not null
  known_by text not null
  origin_kind text
  origin_id uuid
  words_sealed bytea
  recorded_by uuid not null
  recorded_at timestamp with time zone not null
  constraint relapse_event_check CHECK (((origin_kind IS NULL) = (origin_id IS NULL)))
  constraint relapse_event_known_by_check CHECK ((known_by = ANY (ARRAY['client'::text, 'family'::text, 'agent'::text, 'officer'::text, 'urine'::text, 'other'::text])))
  constraint relapse_event_origin_kind_check CHECK ((origin_kind = ANY (ARRAY['activity'::text, 'urine-test'::text])))
  constraint fk_relapse_event_episode FOREIGN KEY (office_id, episode_id) REFERENCES episode(office_id, id)
  constraint relapse_event_pkey PRIMARY KEY (office_id, id)
  create INDEX relapse_event_episode ON pulih.relapse_event USING btree (office_id, episode_id, used_on)
  create UNIQUE INDEX relapse_event_origin ON pulih.relapse_event USING btree (office_id, origin_id) WHERE (origin_id IS NOT NULL)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table relapse_grading (tenant)
  office_id uuid not null
  id uuid not null
  event_id uuid not null
  episode_id uuid not null
  number integer not null
  again text not null
  noticed text not null
  helped_first text not null
  signs text[] not null
  counted integer not null
  proposed text not null
  because text not null
  grade text not null
  handled_by text not null
  reason_sealed bytea
  decided_by uuid not null
  decided_at timestamp with time zone not null
  constraint relapse_grading_again_check CHECK ((again = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text])))
  constraint relapse_grading_check CHECK (((grade = proposed) OR (reason_sealed IS NOT NULL)))
  constraint relapse_grading_grade_check CHECK ((grade = ANY (ARRAY['slip'::text, 'lapse'::text, 'relapse'::text])))
  constraint relapse_grading_handled_by_check CHECK ((handled_by = ANY (ARRAY['office'::text, 'community-recovery'::text, 'facility'::text])))
  constraint relapse_grading_helped_first_check CHECK ((helped_first = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text])))
  constraint relapse_grading_noticed_check CHECK ((noticed = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text])))
  constraint relapse_grading_proposed_check CHECK ((proposed = ANY (ARRAY['slip'::text, 'lapse'::text, 'relapse'::text])))
  constraint relapse_grading_signs_check CHECK ((signs <@ ARRAY['tolerance'::text, 'withdrawal'::text, 'craving'::text]))
  constraint fk_relapse_grading_episode FOREIGN KEY (office_id, episode_id) REFERENCES episode(office_id, id)
  constraint fk_relapse_grading_event FOREIGN KEY (office_id, event_id) REFERENCES relapse_event(office_id, id)
  constraint relapse_grading_pkey PRIMARY KEY (office_id, id)
  constraint relapse_grading_number UNIQUE (office_id, event_id, number)
  create INDEX relapse_grading_episode ON pulih.relapse_grading USING btree (office_id, episode_id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table relapse_programme (tenant)
  office_id uuid not null
  event_id uuid not null
  episode_id uuid not null
  step text not null
  from_day date not null
  confirmed_by uuid not null
  confirmed_at timestamp with time zone not null
  constraint relapse_programme_step_check CHECK ((step = ANY (ARRAY['on-hold'::text, 'closed-by-referral'::text, 'was-on-hold'::text])))
  constraint fk_relapse_programme_episode FOREIGN KEY (office_id, episode_id) REFERENCES episode(office_id, id)
  constraint fk_relapse_programme_event FOREIGN KEY (office_id, event_id) REFERENCES relapse_event(office_id, id)
  constraint relapse_programme_pkey PRIMARY KEY (office_id, event_id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table report_due_notice (tenant)
  office_id uuid not null
  period text not null
  step text not null
  told_at timestamp with time zone not null
  constraint report_due_notice_period_check CHECK ((period ~ '^[0-9]{4}-([0-9]{2}|T[1-4])$'::text))
  constraint report_due_notice_step_check CHECK ((step = ANY (ARRAY['rapor'::text, 'report'::text, 'signature'::text, 'receipt'::text, 'quarterly'::text])))
  constraint report_due_notice_pkey PRIMARY KEY (office_id, period, step)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table resource (tenant)
  office_id uuid not null
  id uuid not null
  opened_by uuid not null
  opened_at timestamp with time zone not null
  constraint resource_pkey PRIMARY KEY (office_id, id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table resource_confirmation (tenant)
  office_id uuid not null
  id uuid not null
  resource_id uuid not null
  confirmed_on date not null
  asked text not null
  recorded_by uuid not null
  recorded_at timestamp with time zone not null
  constraint fk_resource_confirmation_resource FOREIGN KEY (office_id, resource_id) REFERENCES resource(office_id, id)
  constraint resource_confirmation_pkey PRIMARY KEY (office_id, id)
  create INDEX resource_confirmation_resource ON pulih.resource_confirmation USING btree (office_id, resource_id, confirmed_on)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table resource_ending (tenant)
  office_id uuid not null
  resource_id uuid not null
  ended_on date not null
  reason text not null
  ended_by uuid not null
  ended_at timestamp with time zone not null
  constraint fk_resource_ending_resource FOREIGN KEY (office_id, resource_id) REFERENCES resource(office_id, id)
  constraint resource_ending_pkey PRIMARY KEY (office_id, resource_id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table resource_version (tenant)
  office_id uuid not null
  id uuid not null
  version integer not null
  name text not null
  fields text[] not null
  area_code text not null
  address text
  contact text not null
  opening_hours text
  offers text not null
  cost text
  villages text[] not null
  institution_id uuid
  written_by uuid not null
  written_at timestamp with time zone not null
  constraint resource_version_fields_check CHECK ((cardinality(fields) > 0))
  constraint resource_version_version_check CHECK ((version > 0))
  constraint fk_resource_version_area FOREIGN KEY (area_code) REFERENCES area(code)
  constraint fk_resource_version_institution FOREIGN KEY (institution_id) REFERENCES institution(id)
  constraint fk_resource_version_resource FOREIGN KEY (office_id, id) REFERENCES resource(office_id, id)
  constraint resource_version_pkey PRIMARY KEY (office_id, id, version)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table retention_run (tenant)
  office_id uuid not null
  id uuid not null
  day date not null
  clients uuid[] not null
  proposed_by uuid not null
  proposed_at timestamp with time zone not null
  constraint retention_run_pkey PRIMARY KEY (office_id, id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table retention_run_approval (tenant)
  office_id uuid not null
  run_id uuid not null
  approved_by uuid not null
  approved_at timestamp with time zone not null
  constraint fk_retention_run_approval_run FOREIGN KEY (office_id, run_id) REFERENCES retention_run(office_id, id)
  constraint retention_run_approval_pkey PRIMARY KEY (office_id, run_id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table retention_run_end (tenant)
  office_id uuid not null
  run_id uuid not null
  destroyed integer not null
  kept integer not null
  received integer not null
  ended_at timestamp with time zone not null
  constraint fk_retention_run_end_run FOREIGN KEY (office_id, run_id) REFERENCES retention_run(office_id, id)
  constraint retention_run_end_pkey PRIMARY KEY (office_id, run_id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table rule_override (tenant)
  office_id uuid not null
  id uuid not null
  rule text not null
  value text not null
  effective_from date not null
  reason text not null
  decided_by uuid not null
  decided_at timestamp with time zone not null
  constraint rule_override_pkey PRIMARY KEY (office_id, id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table running_programme (tenant)
  office_id uuid not null
  episode_id uuid not null
  client_id uuid not null
  programme text not null
  starts_on date not null
  months integer not null
  extension integer not null
  planned_end date not null
  pauses integer[] not null
  paused_since date
  agent_id uuid
  obligations uuid[]
  rules text[]
  windows integer[]
  constraint running_programme_check CHECK ((((obligations IS NULL) = (rules IS NULL)) AND ((rules IS NULL) = (windows IS NULL))))
  constraint running_programme_check1 CHECK (((cardinality(rules) = cardinality(obligations)) AND (cardinality(windows) = (3 * cardinality(obligations)))))
  constraint running_programme_pkey PRIMARY KEY (office_id, episode_id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant delete, insert, select, update to runtime

table sign_in_failure (local)
  subject text not null
  failed_at timestamp with time zone not null
  id uuid not null
  constraint sign_in_failure_pkey PRIMARY KEY (subject, failed_at, id)
  create INDEX sign_in_failure_at ON pulih.sign_in_failure USING btree (failed_at)
  grant delete, insert, select to runtime

table sop_event (tenant)
  office_id uuid not null
  id uuid not null
  title_sealed bytea not null
  day date not null
  made_by uuid not null
  made_at timestamp with time zone not null
  constraint sop_event_pkey PRIMARY KEY (office_id, id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table sop_run (tenant)
  office_id uuid not null
  id uuid not null
  sop text not null
  version integer not null
  content jsonb not null
  subject_kind text not null
  subject_id uuid not null
  round integer not null
  client_id uuid
  started_by uuid not null
  started_at timestamp with time zone not null
  constraint sop_run_round_check CHECK ((round > 0))
  constraint sop_run_subject_kind_check CHECK ((subject_kind = ANY (ARRAY['episode'::text, 'group-session'::text, 'event'::text])))
  constraint fk_sop_run_client FOREIGN KEY (office_id, client_id) REFERENCES client(office_id, id)
  constraint sop_run_pkey PRIMARY KEY (office_id, id)
  constraint sop_run_once UNIQUE (office_id, sop, subject_kind, subject_id, round)
  create INDEX sop_run_client ON pulih.sop_run USING btree (office_id, client_id) WHERE (client_id IS NOT NULL)
  create INDEX sop_run_started ON pulih.sop_run USING btree (office_id, sop, started_at DESC, id DESC)
  create INDEX sop_run_subject ON pulih.sop_run USING btree (office_id, subject_kind, subject_id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table sop_run_act (tenant)
  office_id uuid not null
  id uuid not null
  run_id uuid not null
  place integer not null
  kind text not null
  step integer not null
  round integer not null
  branch integer
  missing text[] not null
  standing text
  reason_sealed bytea
  word_sealed bytea
  by_account uuid not null
  at timestamp with time zone not null
  constraint sop_run_act_finished CHECK (((kind = 'finished'::text) = (standing IS NOT NULL)))
  constraint sop_run_act_kind_check CHECK ((kind = ANY (ARRAY['begun'::text, 'finished'::text, 'ended'::text, 'stopped'::text])))
  constraint sop_run_act_missing_reasoned CHECK (((cardinality(missing) = 0) OR (reason_sealed IS NOT NULL) OR (word_sealed IS NOT NULL)))
  constraint sop_run_act_place_check CHECK ((place > 0))
  constraint sop_run_act_round_check CHECK ((round > 0))
  constraint sop_run_act_standing_check CHECK ((standing = ANY (ARRAY['within'::text, 'longer'::text, 'shorter'::text, 'untimed'::text])))
  constraint sop_run_act_step_check CHECK ((step > 0))
  constraint fk_sop_run_act_run FOREIGN KEY (office_id, run_id) REFERENCES sop_run(office_id, id)
  constraint sop_run_act_pkey PRIMARY KEY (office_id, id)
  constraint sop_run_act_place UNIQUE (office_id, run_id, place)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table sop_step_of_approval (tenant)
  office_id uuid not null
  sop text not null
  version integer not null
  kind text not null
  approved boolean
  number text
  made_on date
  revised_on date
  effective_from date
  approved_by text
  by_account uuid not null
  at timestamp with time zone not null
  id uuid not null
  word_sealed bytea
  constraint sop_approval_complete CHECK (((kind = 'submitted'::text) OR ((approved IS NOT NULL) AND ((NOT approved) OR ((number IS NOT NULL) AND (effective_from IS NOT NULL))))))
  constraint sop_step_of_approval_kind_check CHECK ((kind = ANY (ARRAY['submitted'::text, 'decided'::text])))
  constraint fk_sop_step_of_approval_version FOREIGN KEY (office_id, sop, version) REFERENCES sop_version(office_id, sop, version)
  constraint sop_step_of_approval_pkey PRIMARY KEY (office_id, sop, version, kind)
  constraint sop_step_of_approval_id UNIQUE (office_id, id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table sop_version (tenant)
  office_id uuid not null
  sop text not null
  version integer not null
  content jsonb not null
  saved_by uuid not null
  saved_at timestamp with time zone not null
  constraint sop_version_sop_check CHECK ((sop ~ '^[a-z][a-z0-9-]{1,39}$'::text))
  constraint sop_version_version_check CHECK ((version > 0))
  constraint sop_version_pkey PRIMARY KEY (office_id, sop, version)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table spring_session (local)
  primary_id character(36) not null
  session_id character(36) not null
  creation_time bigint not null
  last_access_time bigint not null
  max_inactive_interval integer not null
  expiry_time bigint not null
  principal_name character varying(100)
  constraint spring_session_pkey PRIMARY KEY (primary_id)
  create INDEX spring_session_ix2 ON pulih.spring_session USING btree (expiry_time)
  create INDEX spring_session_ix3 ON pulih.spring_session USING btree (principal_name)
  create UNIQUE INDEX spring_session_ix1 ON pulih.spring_session USING btree (session_id)
  grant delete, insert, select, update to runtime

table spring_session_attributes (local)
  session_primary_id character(36) not null
  attribute_name character varying(200) not null
  attribute_bytes bytea not null
  constraint fk_session_attributes_session FOREIGN KEY (session_primary_id) REFERENCES spring_session(primary_id) ON DELETE CASCADE
  constraint spring_session_attributes_pkey PRIMARY KEY (session_primary_id, attribute_name)
  grant delete, insert, select, update to runtime

table supervision_closing (tenant)
  office_id uuid not null
  finding_id uuid not null
  how text not null
  numerator bigint
  denominator bigint
  evidence_sealed bytea
  closed_by uuid not null
  closed_at timestamp with time zone not null
  constraint supervision_closing_how_check CHECK ((how = ANY (ARRAY['data'::text, 'evidence'::text])))
  constraint supervision_closing_why CHECK ((((how = 'data'::text) = ((numerator IS NOT NULL) AND (denominator IS NOT NULL))) AND ((how = 'evidence'::text) = (evidence_sealed IS NOT NULL))))
  constraint fk_supervision_closing_finding FOREIGN KEY (office_id, finding_id) REFERENCES supervision_finding(office_id, id)
  constraint supervision_closing_pkey PRIMARY KEY (office_id, finding_id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table supervision_correction (tenant)
  office_id uuid not null
  visit_id uuid not null
  version integer not null
  id uuid not null
  kind text not null
  day date not null
  purposes text[] not null
  accounts uuid[] not null
  agents uuid[] not null
  place_sealed bytea
  companions_sealed bytea
  summary_sealed bytea not null
  reason_sealed bytea not null
  corrected_by uuid not null
  corrected_at timestamp with time zone not null
  constraint supervision_correction_kind_check CHECK ((kind = ANY (ARRAY['assistance'::text, 'supervision'::text])))
  constraint supervision_correction_purposes_check CHECK ((cardinality(purposes) > 0))
  constraint supervision_correction_version_check CHECK ((version > 1))
  constraint fk_supervision_correction_by FOREIGN KEY (corrected_by) REFERENCES account(id)
  constraint fk_supervision_correction_visit FOREIGN KEY (office_id, visit_id) REFERENCES supervision_visit(office_id, id)
  constraint supervision_correction_pkey PRIMARY KEY (office_id, visit_id, version)
  create INDEX supervision_correction_day ON pulih.supervision_correction USING btree (office_id, day, visit_id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table supervision_finding (tenant)
  office_id uuid not null
  id uuid not null
  visit_id uuid not null
  purpose text not null
  text_sealed bytea not null
  action_sealed bytea not null
  owner uuid not null
  due_on date not null
  indicator text
  period text
  at_least boolean
  threshold numeric(9,2)
  found_by uuid not null
  found_at timestamp with time zone not null
  constraint supervision_finding_condition CHECK ((num_nulls(indicator, period, at_least, threshold) = ANY (ARRAY[0, 4])))
  constraint fk_supervision_finding_owner FOREIGN KEY (owner) REFERENCES account(id)
  constraint fk_supervision_finding_visit FOREIGN KEY (office_id, visit_id) REFERENCES supervision_visit(office_id, id)
  constraint supervision_finding_pkey PRIMARY KEY (office_id, id)
  create INDEX supervision_finding_due ON pulih.supervision_finding USING btree (office_id, due_on, id)
  create INDEX supervision_finding_visit ON pulih.supervision_finding USING btree (office_id, visit_id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table supervision_visit (tenant)
  office_id uuid not null
  id uuid not null
  kind text not null
  day date not null
  purposes text[] not null
  accounts uuid[] not null
  agents uuid[] not null
  place_sealed bytea
  companions_sealed bytea
  summary_sealed bytea not null
  visited_by uuid not null
  recorded_at timestamp with time zone not null
  constraint supervision_visit_kind_check CHECK ((kind = ANY (ARRAY['assistance'::text, 'supervision'::text])))
  constraint supervision_visit_purposes_check CHECK ((cardinality(purposes) > 0))
  constraint fk_supervision_visit_by FOREIGN KEY (visited_by) REFERENCES account(id)
  constraint supervision_visit_pkey PRIMARY KEY (office_id, id)
  create INDEX supervision_visit_day ON pulih.supervision_visit USING btree (office_id, day, id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table table_kind (reference)
  table_name text not null
  kind text not null
  constraint table_kind_kind_check CHECK (((kind = ANY (ARRAY['tenant'::text, 'reference'::text, 'local'::text])) OR (kind ~~ 'keyed:%'::text)))
  constraint table_kind_pkey PRIMARY KEY (table_name)
  grant select to runtime

table totp_secret (reference)
  id uuid not null
  account_id uuid not null
  secret_sealed bytea not null
  set_at timestamp with time zone not null
  constraint fk_totp_secret_account FOREIGN KEY (account_id) REFERENCES account(id)
  constraint totp_secret_pkey PRIMARY KEY (id)
  create INDEX totp_secret_account ON pulih.totp_secret USING btree (account_id)
  grant delete, insert, select to runtime

table totp_use (local)
  account_id uuid not null
  step bigint not null
  used_at timestamp with time zone not null
  constraint fk_totp_use_account FOREIGN KEY (account_id) REFERENCES account(id)
  constraint totp_use_pkey PRIMARY KEY (account_id, step)
  grant delete, insert, select to runtime

table urine_panel (tenant)
  office_id uuid not null
  code text not null
  name text not null
  parameters jsonb not null
  recorded_by uuid not null
  recorded_at timestamp with time zone not null
  constraint urine_panel_pkey PRIMARY KEY (office_id, code)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table urine_test (tenant)
  office_id uuid not null
  id uuid not null
  episode_id uuid not null
  moment text not null
  taken_on date not null
  panel text not null
  kit_brand text
  kit_lot text
  kit_expires_on date
  results jsonb not null
  overall text not null
  amends uuid
  reason text
  recorded_by uuid not null
  recorded_at timestamp with time zone not null
  reason_sealed bytea
  constraint urine_test_moment_check CHECK ((moment = ANY (ARRAY['initial'::text, 'interim'::text, 'final'::text, 'relapse'::text])))
  constraint urine_test_overall_check CHECK ((overall = ANY (ARRAY['negative'::text, 'positive'::text, 'invalid'::text])))
  constraint fk_urine_test_amends FOREIGN KEY (office_id, amends) REFERENCES urine_test(office_id, id)
  constraint fk_urine_test_episode FOREIGN KEY (office_id, episode_id) REFERENCES episode(office_id, id)
  constraint urine_test_pkey PRIMARY KEY (office_id, id)
  create INDEX urine_test_episode ON pulih.urine_test USING btree (office_id, episode_id, taken_on)
  create INDEX urine_test_positive ON pulih.urine_test USING btree (office_id, taken_on DESC, id DESC) WHERE (overall = 'positive'::text)
  create INDEX urine_test_reason_readable ON pulih.urine_test USING btree (office_id) WHERE (reason IS NOT NULL)
  create INDEX urine_test_recent ON pulih.urine_test USING btree (office_id, recorded_at DESC)
  create UNIQUE INDEX urine_test_amends ON pulih.urine_test USING btree (office_id, amends) WHERE (amends IS NOT NULL)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table vault_key (reference)
  name text not null
  wrapped bytea not null
  constraint vault_key_pkey PRIMARY KEY (name)
  grant insert, select, update to runtime

view episode_fact
  security_invoker=true
 SELECT a.office_id,
    a.episode_id,
    a.id,
    a.kind,
    a.day,
    NULL::text AS moment
   FROM activity a
  WHERE NOT (EXISTS ( SELECT
           FROM activity b
          WHERE b.office_id = a.office_id AND b.amends = a.id)) AND NOT (EXISTS ( SELECT
           FROM activity_withdrawal w
          WHERE w.office_id = a.office_id AND w.activity_id = a.id))
UNION ALL
 SELECT s.office_id,
    s.episode_id,
    s.id,
    s.instrument AS kind,
    s.taken_on AS day,
    s.moment
   FROM assessment s
  WHERE NOT (EXISTS ( SELECT
           FROM assessment b
          WHERE b.office_id = s.office_id AND b.amends = s.id)) AND COALESCE(s.scores ->> 'valid'::text, 'true'::text) = 'true'::text
UNION ALL
 SELECT u.office_id,
    u.episode_id,
    u.id,
    'urine-test'::text AS kind,
    u.taken_on AS day,
    u.moment
   FROM urine_test u
  WHERE NOT (EXISTS ( SELECT
           FROM urine_test b
          WHERE b.office_id = u.office_id AND b.amends = u.id)) AND u.overall <> 'invalid'::text;

view role_held
  security_invoker=true
 SELECT r.account_id,
    r.role,
    NULL::date AS from_day,
    r.until AS until_day,
    false AS deputy
   FROM account_role r
  WHERE NOT (EXISTS ( SELECT
           FROM account_role_ending x
          WHERE x.account_id = r.account_id AND x.role = r.role AND x.granted_at = r.granted_at))
UNION ALL
 SELECT d.account_id,
    d.role,
    d.from_day,
    d.until_day,
    true AS deputy
   FROM deputy d
  WHERE NOT (EXISTS ( SELECT
           FROM deputy_ending x
          WHERE x.deputy_id = d.id));
