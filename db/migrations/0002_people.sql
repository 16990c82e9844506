create table office (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  name text not null,
  address jsonb not null default '{}',
  email text not null default '',
  phone text not null default '',
  opening_hours jsonb not null default '{}',
  case_officer text not null default '',
  substitute_power text not null default '',
  primary key (tenant_id, id),
  unique (tenant_id, name)
);
select protect_tenant_table('office');

create table staff_member (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  email text not null,
  name text not null,
  fiscal_code text,
  active boolean not null default true,
  primary key (tenant_id, id),
  unique (tenant_id, email)
);
select protect_tenant_table('staff_member');

create table staff_role (
  tenant_id uuid not null,
  id uuid not null,
  staff_id uuid not null,
  office_id uuid not null,
  role text not null check (role in ('operator', 'manager', 'admin')),
  primary key (tenant_id, id),
  unique (tenant_id, staff_id, office_id, role),
  foreign key (tenant_id, staff_id) references staff_member (tenant_id, id),
  foreign key (tenant_id, office_id) references office (tenant_id, id)
);
select protect_tenant_table('staff_role');

create table citizen (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  fiscal_code text not null,
  given_name text not null,
  family_name text not null,
  birth_date date,
  birth_place text,
  gender text check (gender in ('F', 'M')),
  email text,
  mobile text,
  locale text not null default 'it',
  reuse_data boolean not null default false,
  -- Data kept for reuse, encrypted under the tenant's key; null when the person did not agree.
  kept_data bytea,
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, fiscal_code)
);
select protect_tenant_table('citizen');

-- What proves who logged in, kept 24 months (DPCM 24 October 2014, art. 13).
create table identity_evidence (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  subject_id uuid not null,
  scheme text not null,
  provider text not null,
  level smallint not null,
  authenticated_at timestamptz not null,
  evidence bytea not null,
  keep_until date not null,
  primary key (tenant_id, id)
);
create index identity_evidence_expiry on identity_evidence (tenant_id, keep_until);
select protect_tenant_table('identity_evidence');

create table session (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  realm text not null check (realm in ('citizen', 'staff')),
  subject_id uuid not null,
  scheme text not null,
  level smallint not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  primary key (tenant_id, id)
);
select protect_tenant_table('session');

-- Reads of personal data by staff, visible to the person.
create table data_access (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  citizen_id uuid not null,
  instance_id uuid,
  staff_id uuid not null,
  staff_name text not null,
  office_name text not null,
  what text not null,
  at timestamptz not null default now(),
  primary key (tenant_id, id)
);
create index data_access_citizen on data_access (tenant_id, citizen_id, at desc);
select protect_tenant_table('data_access');
