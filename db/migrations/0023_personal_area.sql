-- Where a person wants the notices of each kind: {"payment": "both"}. A kind that is missing goes by e-mail.
alter table citizen add column notice_channels jsonb not null default '{}';

-- An address that a person typed and has still to confirm from the mail they get there; until then nothing else is sent to it.
create table email_change (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  citizen_id uuid not null,
  email text not null,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, citizen_id) references citizen (tenant_id, id) on delete cascade
);
create index email_change_citizen on email_change (tenant_id, citizen_id, asked_at desc);
select protect_tenant_table('email_change');

-- What a message is about, so that it takes the way its reader chose for that kind.
alter table message add column kind text not null default 'progress'
  check (kind in ('progress', 'message', 'payment', 'reminder'));

-- A thread is read from its last message back.
create index message_thread on message (tenant_id, citizen_id, instance_id, at desc, id desc);

-- A copy of everything the municipality holds of a person, made at their request; its file is gone after a week.
create table personal_copy (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  citizen_id uuid not null,
  asked_at timestamptz not null,
  ready_at timestamptz,
  file_id uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, citizen_id) references citizen (tenant_id, id) on delete cascade
);
create index personal_copy_citizen on personal_copy (tenant_id, citizen_id, asked_at desc);
select protect_tenant_table('personal_copy');

alter table file drop constraint file_purpose_check;
alter table file add constraint file_purpose_check
  check (purpose in ('answer', 'input', 'message', 'document', 'receipt', 'preview', 'personal-copy'));

-- Drafts that are near their end and whose owner has not been told yet.
alter table instance add column expiry_warned_at timestamptz;
