-- What was asked of a register outside and is not finished there: before each try it is written that one begins, so that after
-- a lost answer the register is searched first. Rows with an emergency number stay for good (DPR 445/2000 art. 63).
create table pending_registration (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  instance_id uuid not null,
  external_reference text not null,
  direction text not null check (direction in ('incoming', 'outgoing')),
  -- When the number was wanted first.
  since timestamptz not null,
  -- Set while a try may have reached the register without its answer reaching us.
  begun_at timestamptz,
  tries integer not null default 0,
  -- How many attachments have followed the number.
  attached integer not null default 0,
  -- Longer than the municipality wants to be left alone.
  overdue boolean not null default false,
  emergency_year integer,
  emergency_number bigint,
  ended_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, external_reference),
  unique (tenant_id, emergency_year, emergency_number),
  foreign key (tenant_id, instance_id) references instance (tenant_id, id),
  check ((emergency_year is null) = (emergency_number is null))
);
create index pending_registration_overdue on pending_registration (tenant_id, since) where overdue and ended_at is null;
create index pending_registration_instance on pending_registration (tenant_id, instance_id);
select protect_tenant_table('pending_registration');

-- An entry of the register is never changed: that it was cancelled, why and by whom stands beside it (art. 54).
create table register_cancellation (
  tenant_id uuid not null,
  id uuid not null,
  year integer not null,
  number bigint not null,
  reason text not null,
  author text not null,
  at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, year, number),
  foreign key (tenant_id, year, number) references register_entry (tenant_id, year, number)
);
select protect_tenant_table('register_cancellation');
create trigger register_cancellation_immutable before update or delete on register_cancellation
  for each row execute function refuse_change();

alter table register_entry add column file text not null default '';

-- Which version of a provider's settings somebody changed.
alter table provider_setting add column version integer not null default 1;
