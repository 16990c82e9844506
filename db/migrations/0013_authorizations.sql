-- Who performs an activity of one service, where the service says otherwise than its flow; frozen into the next release.
create table service_authorization (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  service_id uuid not null,
  -- Immutable id of the activity in the flow.
  activity_id text not null,
  performer jsonb not null,
  updated_at timestamptz not null,
  updated_by uuid not null,
  primary key (tenant_id, id),
  unique (tenant_id, service_id, activity_id),
  foreign key (tenant_id, service_id) references service (tenant_id, id)
);
select protect_tenant_table('service_authorization');

-- Who stands in for whom, from the first to the last day of an absence, both included.
create table absence (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  staff_id uuid not null,
  substitute_id uuid not null,
  from_day date not null,
  to_day date not null,
  created_at timestamptz not null,
  created_by uuid not null,
  -- Taken back before its end: what was done meanwhile stays done.
  revoked_at timestamptz,
  primary key (tenant_id, id),
  check (from_day <= to_day),
  check (staff_id <> substitute_id),
  foreign key (tenant_id, staff_id) references staff_member (tenant_id, id),
  foreign key (tenant_id, substitute_id) references staff_member (tenant_id, id)
);
create index absence_substitute on absence (tenant_id, substitute_id, to_day) where revoked_at is null;
create index absence_staff on absence (tenant_id, staff_id, to_day);
select protect_tenant_table('absence');

-- Why sensitive values were opened, in the words of who opened them; the person reads it with the access.
alter table data_access add column reason text;
