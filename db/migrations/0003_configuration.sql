-- Definitions are kept as json, not jsonb: their text is hashed, compared and sent as it was written.

create table provider_setting (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  port text not null,
  provider text not null,
  settings jsonb not null default '{}',
  secrets bytea,
  primary key (tenant_id, id),
  unique (tenant_id, port)
);
select protect_tenant_table('provider_setting');

create table module (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  kind text not null,
  name jsonb not null,
  primary key (tenant_id, id),
  unique (tenant_id, kind)
);
select protect_tenant_table('module');

create table archetype (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  key text not null,
  name jsonb not null,
  primary key (tenant_id, id),
  unique (tenant_id, key)
);
select protect_tenant_table('archetype');

create table archetype_step (
  tenant_id uuid not null,
  id uuid not null,
  archetype_id uuid not null,
  module_id uuid not null,
  position integer not null,
  phase text not null default 'request',
  primary key (tenant_id, id),
  unique (tenant_id, archetype_id, position),
  foreign key (tenant_id, archetype_id) references archetype (tenant_id, id),
  foreign key (tenant_id, module_id) references module (tenant_id, id)
);
select protect_tenant_table('archetype_step');

create table section (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  key text not null,
  version integer not null,
  definition json not null,
  primary key (tenant_id, id),
  unique (tenant_id, key, version)
);
select protect_tenant_table('section');

create table service (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  slug text not null check (slug ~ '^[a-z0-9][a-z0-9-]{1,80}$'),
  code_prefix text not null check (code_prefix ~ '^[A-Z]{2,4}$'),
  archetype_id uuid not null,
  office_id uuid not null,
  category text not null,
  topics text[] not null default '{}',
  status text not null check (status in ('draft', 'active', 'suspended')),
  status_reason jsonb,
  title jsonb not null,
  short_description jsonb not null,
  sheet jsonb not null default '{}',
  configuration json not null,
  maximum_days integer not null default 30 check (maximum_days between 1 and 365),
  silence text not null default 'none' check (silence in ('assent', 'refusal', 'none')),
  competitive boolean not null default false,
  related text[] not null default '{}',
  live_release_id uuid,
  version integer not null default 1,
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, slug),
  foreign key (tenant_id, archetype_id) references archetype (tenant_id, id),
  foreign key (tenant_id, office_id) references office (tenant_id, id)
);
select protect_tenant_table('service');

create table form (
  tenant_id uuid not null,
  id uuid not null,
  service_id uuid not null,
  definition json not null,
  version integer not null default 1,
  updated_at timestamptz not null default now(),
  updated_by uuid,
  primary key (tenant_id, id),
  unique (tenant_id, service_id),
  foreign key (tenant_id, service_id) references service (tenant_id, id)
);
select protect_tenant_table('form');

create table workflow (
  tenant_id uuid not null,
  id uuid not null,
  service_id uuid not null,
  definition json not null,
  version integer not null default 1,
  updated_at timestamptz not null default now(),
  updated_by uuid,
  primary key (tenant_id, id),
  unique (tenant_id, service_id),
  foreign key (tenant_id, service_id) references service (tenant_id, id)
);
select protect_tenant_table('workflow');

create table release (
  tenant_id uuid not null,
  id uuid not null,
  service_id uuid not null,
  number integer not null,
  content json not null,
  note text not null default '',
  published_by uuid,
  published_at timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, service_id, number),
  foreign key (tenant_id, service_id) references service (tenant_id, id)
);
select protect_tenant_table('release');
create trigger release_immutable before update or delete on release
  for each row execute function refuse_change();

create table street (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  name text not null,
  -- Lower case without accents: what a search compares.
  folded text not null,
  primary key (tenant_id, id),
  unique (tenant_id, name)
);
create index street_folded on street (tenant_id, folded text_pattern_ops);
select protect_tenant_table('street');

-- Civic numbers of a street that belong to something (a zone, a district), by set.
create table civic_range (
  tenant_id uuid not null,
  id uuid not null,
  set_key text not null,
  street_id uuid not null,
  from_number integer not null,
  to_number integer not null,
  parity text not null default 'all' check (parity in ('all', 'odd', 'even')),
  value text not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, street_id) references street (tenant_id, id),
  check (from_number <= to_number)
);
create index civic_range_lookup on civic_range (tenant_id, set_key, street_id, from_number);
select protect_tenant_table('civic_range');
