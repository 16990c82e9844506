-- When an office receives by appointment: opening rules, closures, topics (shared/src/booking). Whoever books takes its row
-- for the length of the transaction, so that places are given one after the other.
create table agenda (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  office_id uuid not null,
  content jsonb not null,
  version integer not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, office_id),
  foreign key (tenant_id, office_id) references office (tenant_id, id)
);
select protect_tenant_table('agenda');

create table appointment (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  code text not null,
  office_id uuid not null,
  -- The desk of the agenda, and which of its places.
  rule_id text not null,
  place smallint not null check (place > 0),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  topic_id text not null,
  -- Name of the topic when it was booked.
  topic jsonb not null,
  service_slug text,
  -- Null for who booked without a login.
  citizen_id uuid,
  given_name text not null,
  family_name text not null,
  email text not null,
  phone text not null default '',
  locale text not null default 'it',
  -- What the person wrote, under the tenant's key: it may tell of health or hardship.
  reason bytea,
  state text not null check (state in ('held', 'booked', 'arrived', 'absent', 'cancelled')),
  -- Until when a place waits for the address of who booked it to be confirmed.
  held_until timestamptz,
  cancelled_by text check (cancelled_by in ('citizen', 'office')),
  cancel_reason text,
  -- One more at every change, for calendars.
  sequence integer not null default 0,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, code),
  check (starts_at < ends_at),
  check ((state = 'held') = (held_until is not null)),
  check ((state = 'cancelled') = (cancelled_by is not null)),
  foreign key (tenant_id, office_id) references office (tenant_id, id),
  foreign key (tenant_id, citizen_id) references citizen (tenant_id, id)
);
-- The last word against two people in one place.
create unique index appointment_place on appointment (tenant_id, office_id, rule_id, starts_at, place)
  where state <> 'cancelled';
create index appointment_office on appointment (tenant_id, office_id, starts_at);
create index appointment_citizen on appointment (tenant_id, citizen_id, starts_at) where citizen_id is not null;
create index appointment_email on appointment (tenant_id, lower(email), starts_at);
select protect_tenant_table('appointment');
