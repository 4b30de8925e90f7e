-- Why: agents work where there is no signal. Their telephones keep facts and hand them in when they can; what was received
-- can be proven, what does not fit waits for a person, and nothing is dropped.

-- One telephone of one agent. Reference: a request is matched to its telephone before its office is known.
create table pulih.field_device (
    id          uuid not null primary key,
    office_id   uuid not null,
    agent_id    uuid not null,
    account_id  uuid not null,
    name        text not null,
    send_key    bytea not null,
    read_key    bytea not null,
    enrolled_at timestamptz not null
);
select pulih.declare_table('field_device', 'reference', 'select, insert');
alter table pulih.field_device add constraint fk_field_device_office foreign key (office_id) references pulih.office (id);
alter table pulih.field_device add constraint fk_field_device_account foreign key (account_id) references pulih.account (id);
create index field_device_agent on pulih.field_device (office_id, agent_id);

create table pulih.field_device_ending (
    device_id uuid not null primary key,
    reason    text not null check (reason in ('lost', 'replaced', 'agent-ended', 'other')),
    ended_by  uuid not null,
    ended_at  timestamptz not null
);
select pulih.declare_table('field_device_ending', 'reference', 'select, insert');
alter table pulih.field_device_ending add constraint fk_field_device_ending_device foreign key (device_id) references pulih.field_device (id);

-- A code an officer shows once; only its hash is kept. A used one names the telephone it made.
create table pulih.field_enrolment (
    code_hash  bytea not null primary key,
    office_id  uuid not null,
    agent_id   uuid not null,
    account_id uuid not null,
    made_by    uuid not null,
    made_at    timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz,
    device_id  uuid
);
select pulih.declare_table('field_enrolment', 'reference', 'select, insert, update');
alter table pulih.field_enrolment add constraint fk_field_enrolment_account foreign key (account_id) references pulih.account (id);

-- What telephones seal their facts to. The newest version is handed out, all open.
create table pulih.field_key (
    office_id      uuid not null,
    version        int not null check (version between 1 and 255),
    public_key     bytea not null,
    private_sealed bytea not null,
    made_at        timestamptz not null,
    primary key (office_id, version)
);
select pulih.declare_table('field_key', 'tenant', 'select, insert');

-- Every fact that was handed in, once per content. episode_id is null where the client is not one of this office; then
-- nothing of the content is kept, for the telephone keeps it. An accepted one lives on in the record it became.
create table pulih.field_fact (
    office_id     uuid not null,
    id            uuid not null,
    fingerprint   bytea not null,
    device_id     uuid not null,
    agent_id      uuid not null,
    episode_id    uuid,
    kind          text not null,
    form          text not null,
    answer        text not null check (answer in ('accepted', 'conflict', 'rejected', 'quarantined')),
    reason        text,
    device_time   text not null,
    device_zone   text not null,
    skew_seconds  bigint not null,
    body_sealed   bytea,
    received_at   timestamptz not null,
    primary key (office_id, id, fingerprint)
);
select pulih.declare_table('field_fact', 'tenant', 'select, insert');
alter table pulih.field_fact add constraint fk_field_fact_episode foreign key (office_id, episode_id) references pulih.episode (office_id, id);
create index field_fact_waiting on pulih.field_fact (office_id, received_at) where answer in ('conflict', 'quarantined');
create index field_fact_agent on pulih.field_fact (office_id, agent_id, received_at);
create index field_fact_episode on pulih.field_fact (office_id, episode_id, received_at);

-- What a person decided about a fact that waited.
create table pulih.field_decision (
    office_id   uuid not null,
    fact_id     uuid not null,
    fingerprint bytea not null,
    decision    text not null check (decision in ('accepted', 'set-aside')),
    word_sealed bytea,
    decided_by  uuid not null,
    decided_at  timestamptz not null,
    primary key (office_id, fact_id, fingerprint)
);
select pulih.declare_table('field_decision', 'tenant', 'select, insert');
alter table pulih.field_decision add constraint fk_field_decision_fact
    foreign key (office_id, fact_id, fingerprint) references pulih.field_fact (office_id, id, fingerprint);

-- A printed page of the Rapor whose lines carry receipt codes, typed in later.
create table pulih.field_paper (
    office_id  uuid not null,
    id         uuid not null,
    episode_id uuid not null,
    printed_by uuid not null,
    printed_at timestamptz not null,
    primary key (office_id, id)
);
select pulih.declare_table('field_paper', 'tenant', 'select, insert');
alter table pulih.field_paper add constraint fk_field_paper_episode foreign key (office_id, episode_id) references pulih.episode (office_id, id);
create index field_paper_episode on pulih.field_paper (office_id, episode_id);

-- One short code for one fact, from a telephone or from a line on paper: the same code twice is the same fact.
create table pulih.field_receipt (
    office_id uuid not null,
    code      text not null check (code ~ '^[0-9A-HJKMNP-TV-Z]{8}$'),
    fact_id   uuid not null,
    paper_id  uuid,
    line      int,
    made_at   timestamptz not null,
    primary key (office_id, code),
    constraint field_receipt_fact unique (office_id, fact_id)
);
select pulih.declare_table('field_receipt', 'tenant', 'select, insert');
alter table pulih.field_receipt add constraint fk_field_receipt_paper foreign key (office_id, paper_id) references pulih.field_paper (office_id, id);

-- What an agent tells the office besides activities: a sign of danger, something needed, a referral to consider.
create table pulih.field_report (
    office_id   uuid not null,
    id          uuid not null,
    episode_id  uuid not null,
    kind        text not null check (kind in ('early-warning', 'need', 'referral-proposal')),
    occurred_at timestamptz not null,
    day         date not null,
    signs       text not null,
    urgent      boolean not null,
    text_sealed bytea,
    amends      uuid,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    primary key (office_id, id)
);
select pulih.declare_table('field_report', 'tenant', 'select, insert');
alter table pulih.field_report add constraint fk_field_report_episode foreign key (office_id, episode_id) references pulih.episode (office_id, id);
alter table pulih.field_report add constraint fk_field_report_amends foreign key (office_id, amends) references pulih.field_report (office_id, id);
create unique index field_report_amends on pulih.field_report (office_id, amends) where amends is not null;
create index field_report_episode on pulih.field_report (office_id, episode_id, day);

-- The last position given out in an office. Its row is locked until the giver commits, so positions are in commit order.
create table pulih.field_position (
    office_id uuid not null primary key,
    position  bigint not null
);
select pulih.declare_table('field_position', 'tenant', 'select, insert, update');

-- What the office tells a telephone: a reply to a fact, or the decision about one that waited.
create table pulih.field_news (
    office_id   uuid not null,
    position    bigint not null check (position > 0),
    id          uuid not null,
    agent_id    uuid not null,
    episode_id  uuid not null,
    about       uuid not null,
    kind        text not null check (kind in ('reply', 'accepted', 'set-aside')),
    text_sealed bytea,
    written_by  uuid not null,
    written_at  timestamptz not null,
    primary key (office_id, position)
);
select pulih.declare_table('field_news', 'tenant', 'select, insert');
alter table pulih.field_news add constraint fk_field_news_episode foreign key (office_id, episode_id) references pulih.episode (office_id, id);
create unique index field_news_id on pulih.field_news (office_id, id);
create index field_news_agent on pulih.field_news (office_id, agent_id, position);
create index field_news_about on pulih.field_news (office_id, about);

-- The last contact with each telephone and what it said then of itself.
create table pulih.field_contact (
    office_id    uuid not null,
    device_id    uuid not null,
    last_at      timestamptz not null,
    unsent       int not null,
    oldest_at    timestamptz,
    skew_seconds bigint not null,
    app          text not null,
    storage      text not null,
    primary key (office_id, device_id)
);
select pulih.declare_table('field_contact', 'tenant', 'select, insert, update');
