-- Two administrators who change the same office or person at once: the second one is told.
alter table office add column version integer not null default 1;
alter table staff_member add column version integer not null default 1;

-- What went to a substitute when an absence began, so that it comes back when the absence ends.
create table absence_handover (
  tenant_id uuid not null references tenant (id),
  id uuid not null default gen_random_uuid(),
  absence_id uuid not null,
  instance_id uuid not null,
  at timestamptz not null,
  -- The absence is over: whatever was still the substitute's went back.
  returned_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, absence_id, instance_id),
  foreign key (tenant_id, absence_id) references absence (tenant_id, id),
  foreign key (tenant_id, instance_id) references instance (tenant_id, id) on delete cascade
);
create index absence_handover_instance on absence_handover (tenant_id, instance_id) where returned_at is null;
select protect_tenant_table('absence_handover');

-- How what a service receives finds who works on it, where the service says otherwise than its office.
create table service_assignment_rule (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  service_id uuid not null,
  mode text not null check (mode in ('nobody', 'turns', 'load', 'value')),
  -- The answer or derived value that decides, who each of its values goes to, and what happens to the others.
  field text,
  people jsonb not null default '{}',
  otherwise text check (otherwise in ('nobody', 'turns', 'load')),
  -- Whose turn it was last.
  last_staff_id uuid,
  updated_at timestamptz not null,
  updated_by uuid not null,
  primary key (tenant_id, id),
  unique (tenant_id, service_id),
  check ((mode = 'value') = (field is not null)),
  check ((mode = 'value') = (otherwise is not null)),
  foreign key (tenant_id, service_id) references service (tenant_id, id)
);
select protect_tenant_table('service_assignment_rule');

-- No longer offered in messages; it can be taken up again.
alter table message_template add column retired boolean not null default false;
