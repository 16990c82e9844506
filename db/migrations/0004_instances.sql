create table instance (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  code text not null,
  kind text not null default 'request',
  channel text not null default 'online',
  service_id uuid not null,
  release_id uuid not null,
  office_id uuid not null,
  citizen_id uuid not null,
  renewed_from uuid,
  applicant_name text not null,
  -- Lower case without accents, family name first: searched by prefix.
  applicant_folded text not null,
  applicant_fiscal_code text not null,
  state_key text not null default 'draft',
  category text not null default 'draft',
  version integer not null default 0,
  -- Snapshot of shared's WorkflowState; rebuilt from the events by replay.
  workflow jsonb,
  answers json not null default '{}',
  -- Answers of sensitive fields by path, encrypted under the instance's key.
  sealed_answers bytea,
  provenance jsonb not null default '{}',
  derived jsonb not null default '{}',
  -- Amounts frozen at the decision; null until then.
  quote jsonb,
  step text,
  assignee_id uuid,
  protocol text,
  final_date date,
  suspended boolean not null default false,
  unread boolean not null default false,
  last_hash bytea,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  submitted_at timestamptz,
  expires_at timestamptz,
  erased_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, code),
  foreign key (tenant_id, service_id) references service (tenant_id, id),
  foreign key (tenant_id, release_id) references release (tenant_id, id),
  foreign key (tenant_id, office_id) references office (tenant_id, id),
  foreign key (tenant_id, citizen_id) references citizen (tenant_id, id)
);
create index instance_queue on instance (tenant_id, office_id, category, submitted_at desc, id desc);
create index instance_deadline on instance (tenant_id, office_id, category, final_date, id);
create index instance_assignee on instance (tenant_id, assignee_id, category, submitted_at desc, id desc);
create index instance_citizen on instance (tenant_id, citizen_id, updated_at desc, id desc);
create index instance_applicant on instance (tenant_id, applicant_folded text_pattern_ops);
create index instance_fiscal_code on instance (tenant_id, applicant_fiscal_code);
create index instance_protocol on instance (tenant_id, protocol) where protocol is not null;
create index instance_service on instance (tenant_id, service_id, category);
create index instance_expiry on instance (tenant_id, expires_at) where category = 'draft';
select protect_tenant_table('instance');

-- Key of the answers and of the history's payloads, wrapped by the tenant's key. Destroying it is the erasure.
create table instance_key (
  tenant_id uuid not null,
  id uuid not null,
  wrapped_key bytea,
  destroyed_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, id) references instance (tenant_id, id)
);
select protect_tenant_table('instance_key');

-- The history: immutable envelopes chained by hash. `envelope` holds the exact bytes that were hashed.
create table instance_event (
  tenant_id uuid not null,
  id uuid not null,
  instance_id uuid not null,
  sequence integer not null,
  type text not null,
  at timestamptz not null,
  envelope bytea not null,
  payload bytea,
  previous_hash bytea not null,
  hash bytea not null,
  primary key (tenant_id, id),
  unique (tenant_id, instance_id, sequence),
  foreign key (tenant_id, instance_id) references instance (tenant_id, id)
);
select protect_tenant_table('instance_event');
select open_to_dispatcher_functions('instance_event');
create trigger instance_event_immutable before update or delete on instance_event
  for each row execute function refuse_change();

create table file (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  owner_realm text not null check (owner_realm in ('citizen', 'staff', 'system')),
  owner_id uuid,
  instance_id uuid,
  purpose text not null check (purpose in ('answer', 'input', 'message', 'document', 'receipt', 'preview')),
  name text not null,
  size bigint not null,
  mime text not null,
  sha256 text not null,
  status text not null check (status in ('scanning', 'clean', 'unscanned', 'infected', 'refused')),
  stored_name text not null,
  wrapped_key bytea not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, instance_id) references instance (tenant_id, id)
);
create index file_instance on file (tenant_id, instance_id);
select protect_tenant_table('file');

create table idempotency (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  scope text not null,
  key text not null,
  request_hash bytea not null,
  -- References only, never personal data.
  answer jsonb,
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, scope, key)
);
select protect_tenant_table('idempotency');

create table register_counter (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  name text not null,
  year integer not null,
  value bigint not null default 0,
  primary key (tenant_id, id),
  unique (tenant_id, name, year)
);
select protect_tenant_table('register_counter');

-- Next number of a yearly series without gaps: the row stays locked until the transaction that uses it ends.
create function next_number(series text, in_year integer) returns bigint
  language sql
  as $$
    insert into register_counter (tenant_id, id, name, year, value)
    values (app_tenant(), gen_random_uuid(), series, in_year, 1)
    on conflict (tenant_id, name, year) do update set value = register_counter.value + 1
    returning value
  $$;

create table register_entry (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  instance_id uuid,
  direction text not null check (direction in ('incoming', 'outgoing')),
  year integer not null,
  number bigint not null,
  registered_at timestamptz not null,
  subject text not null,
  counterpart_name text not null,
  counterpart_fiscal_code text,
  office text not null,
  document_name text not null,
  document_sha256 text not null,
  attachments jsonb not null default '[]',
  external_reference text not null,
  primary key (tenant_id, id),
  unique (tenant_id, year, number),
  unique (tenant_id, external_reference)
);
create index register_entry_instance on register_entry (tenant_id, instance_id);
select protect_tenant_table('register_entry');
create trigger register_entry_immutable before update or delete on register_entry
  for each row execute function refuse_change();

create table communication (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  instance_id uuid not null,
  key text not null,
  kind text not null,
  subject text not null,
  body text not null,
  state text not null check (state in ('waiting', 'registered', 'sent', 'undone')),
  send_after timestamptz not null,
  sent_at timestamptz,
  delivered_at timestamptz,
  register_entry_id uuid,
  file_id uuid,
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, key),
  foreign key (tenant_id, instance_id) references instance (tenant_id, id)
);
create index communication_instance on communication (tenant_id, instance_id);
select protect_tenant_table('communication');

create table message (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  instance_id uuid,
  citizen_id uuid not null,
  sender text not null check (sender in ('citizen', 'office', 'system')),
  author_id uuid,
  author_name text not null,
  subject text not null,
  body text not null,
  files uuid[] not null default '{}',
  key text not null,
  at timestamptz not null,
  read_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, key)
);
create index message_citizen on message (tenant_id, citizen_id, at desc, id desc);
create index message_instance on message (tenant_id, instance_id, at);
select protect_tenant_table('message');

-- A notice that left on a courtesy channel; the key makes sure that it leaves once.
create table notification (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  instance_id uuid,
  channel text not null,
  key text not null,
  external_id text not null,
  sent_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, key)
);
select protect_tenant_table('notification');

create table debt_position (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  instance_id uuid not null,
  citizen_id uuid not null,
  iupd text not null,
  iuv text not null,
  notice_number text not null,
  debtor_name text not null,
  debtor_fiscal_code text not null,
  description text not null,
  amount integer not null check (amount > 0),
  due_date date not null,
  lines jsonb not null,
  state text not null check (state in ('draft', 'published', 'paying', 'verifying', 'paid', 'reported', 'expired', 'cancelled')),
  version integer not null default 0,
  next_check_at timestamptz,
  paid_at timestamptz,
  receipt_file_id uuid,
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, iupd),
  unique (tenant_id, notice_number),
  foreign key (tenant_id, instance_id) references instance (tenant_id, id)
);
create index debt_position_instance on debt_position (tenant_id, instance_id);
create index debt_position_citizen on debt_position (tenant_id, citizen_id);
select protect_tenant_table('debt_position');
select open_to_dispatcher_functions('debt_position');

-- Every receipt that came, once; those that match no position are kept for reconciliation.
create table payment_receipt (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  position_id uuid,
  receipt_id text not null,
  notice_number text not null,
  amount integer not null,
  outcome text not null check (outcome in ('booked', 'wrong-amount', 'unknown-position', 'already-paid')),
  raw bytea not null,
  received_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, receipt_id)
);
select protect_tenant_table('payment_receipt');

create table issued_document (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  instance_id uuid not null,
  citizen_id uuid not null,
  key text not null,
  title jsonb not null,
  number text,
  state text not null check (state in ('pending', 'active', 'suspended', 'expired', 'revoked', 'replaced')),
  file_id uuid not null,
  valid_from date,
  valid_to date,
  verification_code text not null,
  facts jsonb not null default '{}',
  issued_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, key),
  unique (tenant_id, verification_code)
);
create index issued_document_instance on issued_document (tenant_id, instance_id);
create index issued_document_citizen on issued_document (tenant_id, citizen_id);
select protect_tenant_table('issued_document');

create table rating (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  target text not null,
  instance_id uuid,
  score smallint not null check (score between 1 and 5),
  reasons text[] not null default '{}',
  body text check (char_length(body) <= 200),
  created_at timestamptz not null default now(),
  primary key (tenant_id, id)
);
create index rating_target on rating (tenant_id, target);
create unique index rating_instance on rating (tenant_id, instance_id) where instance_id is not null;
select protect_tenant_table('rating');

-- Tells open screens that something changed, never what.
create function notify_instance_changed() returns trigger
  language plpgsql
  as $$
begin
  if new.category <> 'draft' then
    perform pg_notify('instance_changed', json_build_object(
      'tenant', new.tenant_id, 'code', new.code, 'version', new.version, 'office', new.office_id)::text);
  end if;
  return null;
end
$$;
create trigger instance_changed after insert or update on instance
  for each row execute function notify_instance_changed();
