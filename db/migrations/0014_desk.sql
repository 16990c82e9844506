-- What the operators' desk keeps: work done on many instances at once, ways of looking at the queue, words among colleagues.

-- One intention over many instances. It is done row by row, each under its own key: a job that was cut short goes on where it was.
create table desk_job (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  staff_id uuid not null,
  kind text not null check (kind in ('perform', 'label')),
  -- Name of what is done, as it was chosen, in the languages of the municipality.
  title jsonb not null,
  -- Sealed: what was written for the outcome may hold personal data.
  request bytea not null,
  locale text not null,
  origin text not null,
  state text not null default 'running' check (state in ('running', 'stopped', 'done')),
  total integer not null,
  done integer not null default 0,
  failed integer not null default 0,
  created_at timestamptz not null,
  finished_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, staff_id) references staff_member (tenant_id, id)
);
create index desk_job_staff on desk_job (tenant_id, staff_id, created_at desc, id desc);
select protect_tenant_table('desk_job');

create table desk_job_item (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  job_id uuid not null,
  position integer not null,
  code text not null,
  -- What the person saw when they chose: nobody decides on what changed meanwhile.
  expected_version integer not null,
  state text not null default 'pending' check (state in ('pending', 'done', 'failed')),
  -- Catalogue key of the reason, and its words where it has words of its own.
  reason text,
  words jsonb,
  primary key (tenant_id, id),
  unique (tenant_id, job_id, position),
  unique (tenant_id, job_id, code),
  foreign key (tenant_id, job_id) references desk_job (tenant_id, id)
);
create index desk_job_pending on desk_job_item (tenant_id, job_id, position) where state = 'pending';
create index desk_job_failed on desk_job_item (tenant_id, job_id, position) where state = 'failed';
select protect_tenant_table('desk_job_item');

-- A way of looking at the queue under a name: one's own, or everybody's in an office.
create table saved_filter (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  owner_id uuid not null,
  office_id uuid,
  name text not null check (char_length(name) between 1 and 60),
  -- The address of the list, without its beginning.
  query text not null check (char_length(query) <= 1000),
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, owner_id) references staff_member (tenant_id, id),
  foreign key (tenant_id, office_id) references office (tenant_id, id)
);
create unique index saved_filter_own on saved_filter (tenant_id, owner_id, name) where office_id is null;
create unique index saved_filter_shared on saved_filter (tenant_id, office_id, name) where office_id is not null;
select protect_tenant_table('saved_filter');

create table label (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  name text not null check (char_length(name) between 1 and 40),
  tone text not null check (tone in ('grey', 'blue', 'green', 'yellow', 'orange', 'red', 'purple', 'teal')),
  retired boolean not null default false,
  primary key (tenant_id, id),
  unique (tenant_id, name)
);
select protect_tenant_table('label');

create table instance_label (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  instance_id uuid not null,
  label_id uuid not null,
  primary key (tenant_id, id),
  unique (tenant_id, instance_id, label_id),
  foreign key (tenant_id, instance_id) references instance (tenant_id, id),
  foreign key (tenant_id, label_id) references label (tenant_id, id)
);
create index instance_label_label on instance_label (tenant_id, label_id, instance_id);
select protect_tenant_table('instance_label');

-- Written among colleagues: the citizen never reads it here, and may ask for it as for any paper of the file.
create table instance_note (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  instance_id uuid not null,
  author_id uuid not null,
  author_name text not null,
  -- Encrypted under the instance's key: it goes with the instance when that is erased.
  body bytea not null,
  key text not null,
  at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, key),
  foreign key (tenant_id, instance_id) references instance (tenant_id, id)
);
create index instance_note_instance on instance_note (tenant_id, instance_id, at);
select protect_tenant_table('instance_note');

create table message_template (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  -- Null for the whole municipality.
  office_id uuid,
  name text not null check (char_length(name) between 1 and 80),
  body text not null check (char_length(body) between 1 and 5000),
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, office_id) references office (tenant_id, id)
);
create unique index message_template_name on message_template
  (tenant_id, coalesce(office_id, '00000000-0000-0000-0000-000000000000'::uuid), name);
select protect_tenant_table('message_template');

-- How what an office receives finds who works on it; without a row it waits for somebody to take it.
create table assignment_rule (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  office_id uuid not null,
  mode text not null check (mode in ('turns', 'load')),
  -- Whose turn it was last.
  last_staff_id uuid,
  primary key (tenant_id, id),
  unique (tenant_id, office_id),
  foreign key (tenant_id, office_id) references office (tenant_id, id)
);
select protect_tenant_table('assignment_rule');

-- Who compiled a request for somebody else, how it reached the office, and how the person was known.
create table counter_filing (
  tenant_id uuid not null references tenant (id),
  -- That of the instance.
  id uuid not null,
  staff_id uuid not null,
  staff_name text not null,
  office_id uuid not null,
  evidence text not null check (evidence in ('identity-document', 'known-personally', 'digital-signature', 'document-copy', 'pec-domicile')),
  -- Kind and number of the document, sealed under the instance's key.
  reference bytea not null,
  at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, id) references instance (tenant_id, id),
  foreign key (tenant_id, staff_id) references staff_member (tenant_id, id)
);
select protect_tenant_table('counter_filing');
