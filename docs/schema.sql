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
  constraint account_role_pkey PRIMARY KEY (account_id, role)
  grant delete, insert, select, update to runtime

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
  constraint activity_condition_check CHECK ((condition = ANY (ARRAY['stable'::text, 'slip'::text, 'lapse'::text, 'relapse'::text, 'unknown'::text])))
  constraint activity_kind_check CHECK ((kind = ANY (ARRAY['visit'::text, 'information'::text, 'relapse-prevention'::text, 'positive-activity'::text, 'progress-review'::text, 'vocational'::text, 'networking'::text, 'group-meeting'::text])))
  constraint activity_mode_check CHECK ((mode = ANY (ARRAY['direct'::text, 'indirect'::text])))
  constraint activity_place_check CHECK ((place = ANY (ARRAY['home'::text, 'neighbourhood'::text, 'work'::text, 'school'::text, 'neutral'::text])))
  constraint fk_activity_amends FOREIGN KEY (office_id, amends) REFERENCES activity(office_id, id)
  constraint fk_activity_episode FOREIGN KEY (office_id, episode_id) REFERENCES episode(office_id, id)
  constraint activity_pkey PRIMARY KEY (office_id, id)
  create INDEX activity_episode ON pulih.activity USING btree (office_id, episode_id, day)
  create UNIQUE INDEX activity_amends ON pulih.activity USING btree (office_id, amends) WHERE (amends IS NOT NULL)
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
  constraint fk_api_token_account FOREIGN KEY (account_id) REFERENCES account(id)
  constraint api_token_pkey PRIMARY KEY (token_hash)
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
  missing_reasons jsonb not null
  scores jsonb not null
  amends uuid
  reason text
  recorded_by uuid not null
  recorded_at timestamp with time zone not null
  pre_reversed_items jsonb not null default '[]'::jsonb
  constraint assessment_moment_check CHECK ((moment = ANY (ARRAY['initial'::text, 'interim'::text, 'final'::text])))
  constraint fk_assessment_amends FOREIGN KEY (office_id, amends) REFERENCES assessment(office_id, id)
  constraint fk_assessment_episode FOREIGN KEY (office_id, episode_id) REFERENCES episode(office_id, id)
  constraint assessment_pkey PRIMARY KEY (office_id, id)
  create INDEX assessment_episode ON pulih.assessment USING btree (office_id, episode_id, taken_on)
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
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table audit_entry (tenant)
  office_id uuid not null
  id uuid not null
  at timestamp with time zone not null
  account_id uuid
  action text not null
  subject_kind text not null
  subject_id uuid
  purpose text not null
  detail text not null
  constraint audit_entry_pkey PRIMARY KEY (office_id, id)
  create INDEX audit_entry_subject ON pulih.audit_entry USING btree (office_id, subject_id, at)
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
  constraint client_rehabilitation_kind_check CHECK ((rehabilitation_kind = ANY (ARRAY['inpatient'::text, 'outpatient'::text, 'community'::text])))
  constraint client_sex_check CHECK ((sex = ANY (ARRAY['male'::text, 'female'::text])))
  constraint fk_client_institution FOREIGN KEY (institution_id) REFERENCES institution(id)
  constraint fk_client_village FOREIGN KEY (village_code) REFERENCES area(code)
  constraint client_pkey PRIMARY KEY (office_id, id)
  constraint client_case_number UNIQUE (office_id, case_number)
  create INDEX client_alias ON pulih.client USING btree (office_id, alias_search text_pattern_ops)
  create INDEX client_person ON pulih.client USING btree (office_id, person_hash)
  create INDEX client_recent ON pulih.client USING btree (office_id, registered_at DESC, id DESC)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select, update to runtime

table client_key (tenant)
  office_id uuid not null
  client_id uuid not null
  office_key_version integer not null
  wrapped bytea not null
  constraint client_key_pkey PRIMARY KEY (office_id, client_id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant delete, insert, select, update to runtime

table client_name_prefix (tenant)
  office_id uuid not null
  prefix bytea not null
  client_id uuid not null
  constraint fk_name_prefix_client FOREIGN KEY (office_id, client_id) REFERENCES client(office_id, id)
  constraint client_name_prefix_pkey PRIMARY KEY (office_id, prefix, client_id)
  create INDEX client_name_prefix_client ON pulih.client_name_prefix USING btree (office_id, client_id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant delete, insert, select to runtime

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

table consent (tenant)
  office_id uuid not null
  id uuid not null
  client_id uuid not null
  purpose text not null
  recipient text
  granted_on date not null
  expires_on date
  evidence text not null
  recorded_by uuid not null
  recorded_at timestamp with time zone not null
  constraint fk_consent_client FOREIGN KEY (office_id, client_id) REFERENCES client(office_id, id)
  constraint consent_pkey PRIMARY KEY (office_id, id)
  create INDEX consent_client ON pulih.consent USING btree (office_id, client_id)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table consent_withdrawal (tenant)
  office_id uuid not null
  consent_id uuid not null
  withdrawn_on date not null
  reason text not null
  recorded_by uuid not null
  recorded_at timestamp with time zone not null
  constraint fk_consent_withdrawal_consent FOREIGN KEY (office_id, consent_id) REFERENCES consent(office_id, id)
  constraint consent_withdrawal_pkey PRIMARY KEY (office_id, consent_id)
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

table identity_index (keyed:nik_hash)
  nik_hash bytea not null
  office_id uuid not null
  client_id uuid not null
  constraint identity_index_pkey PRIMARY KEY (nik_hash, office_id, client_id)
  grant delete, insert, select to runtime

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
  grant insert, select to runtime

table received (tenant)
  office_id uuid not null
  id uuid not null
  kind text not null
  fingerprint bytea not null
  received_at timestamp with time zone not null
  constraint received_pkey PRIMARY KEY (office_id, id)
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

table sign_in_failure (local)
  subject text not null
  failed_at timestamp with time zone not null
  id uuid not null
  constraint sign_in_failure_pkey PRIMARY KEY (subject, failed_at, id)
  grant delete, insert, select to runtime

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

table table_kind (reference)
  table_name text not null
  kind text not null
  constraint table_kind_kind_check CHECK (((kind = ANY (ARRAY['tenant'::text, 'reference'::text, 'local'::text])) OR (kind ~~ 'keyed:%'::text)))
  constraint table_kind_pkey PRIMARY KEY (table_name)
  grant select to runtime

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
  constraint urine_test_moment_check CHECK ((moment = ANY (ARRAY['initial'::text, 'interim'::text, 'final'::text, 'relapse'::text])))
  constraint urine_test_overall_check CHECK ((overall = ANY (ARRAY['negative'::text, 'positive'::text, 'invalid'::text])))
  constraint fk_urine_test_amends FOREIGN KEY (office_id, amends) REFERENCES urine_test(office_id, id)
  constraint fk_urine_test_episode FOREIGN KEY (office_id, episode_id) REFERENCES episode(office_id, id)
  constraint urine_test_pkey PRIMARY KEY (office_id, id)
  create INDEX urine_test_episode ON pulih.urine_test USING btree (office_id, episode_id, taken_on)
  create INDEX urine_test_recent ON pulih.urine_test USING btree (office_id, recorded_at DESC)
  create UNIQUE INDEX urine_test_amends ON pulih.urine_test USING btree (office_id, amends) WHERE (amends IS NOT NULL)
  policy office_scope ALL using (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[])) with check (office_id = ANY ((NULLIF(current_setting('app.offices'::text, true), ''::text))::uuid[]))
  grant insert, select to runtime

table vault_key (reference)
  name text not null
  wrapped bytea not null
  constraint vault_key_pkey PRIMARY KEY (name)
  grant insert, select to runtime

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
          WHERE b.office_id = a.office_id AND b.amends = a.id))
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
