-- What an administrator composes services from: archetypes, modules and sections of the municipality's own, and the matrix.

-- The rows that are there already are the installation's own, whoever's they are: row security steps aside for them.
alter table module no force row level security;
alter table archetype_step no force row level security;
alter table archetype no force row level security;

alter table module
  add column key text,
  add column description jsonb not null default '{"it": ""}',
  add column version integer not null default 1;
update module set key = kind;
alter table module
  alter column key set not null,
  add constraint module_key unique (tenant_id, key),
  drop constraint module_tenant_id_kind_key;

alter table archetype
  add column description jsonb not null default '{"it": ""}',
  -- Name of the flow that new services of this kind begin with (db/seeds/reference/workflows).
  add column workflow text not null default 'permits',
  add column version integer not null default 1;
update archetype set workflow = case key
  when 'vantaggi-economici' then 'benefits'
  when 'iscrizione-a-graduatoria' then 'ranking'
  when 'pagamenti-dovuti' then 'direct-acceptance'
  when 'servizi-a-pagamento' then 'direct-acceptance'
  else 'permits' end;

-- Title of the form's page that a data step becomes; the module's name where it is missing.
alter table archetype_step add column title jsonb;

alter table section
  add column note text not null default '',
  add column created_at timestamptz not null default now(),
  add column created_by uuid;

-- What an archetype allows.
create table archetype_module (
  tenant_id uuid not null,
  id uuid not null default gen_random_uuid(),
  archetype_id uuid not null,
  module_id uuid not null,
  primary key (tenant_id, id),
  unique (tenant_id, archetype_id, module_id),
  foreign key (tenant_id, archetype_id) references archetype (tenant_id, id),
  foreign key (tenant_id, module_id) references module (tenant_id, id)
);
insert into archetype_module (tenant_id, archetype_id, module_id)
  select distinct tenant_id, archetype_id, module_id from archetype_step;
select protect_tenant_table('archetype_module');

-- Library sections that forms may use, for each pair; `step` says in which page of that module a new form has it.
create table archetype_module_section (
  tenant_id uuid not null,
  id uuid not null default gen_random_uuid(),
  archetype_id uuid not null,
  module_id uuid not null,
  section_key text not null,
  position integer not null,
  step integer check (step >= 1),
  primary key (tenant_id, id),
  unique (tenant_id, archetype_id, module_id, section_key),
  foreign key (tenant_id, archetype_id, module_id) references archetype_module (tenant_id, archetype_id, module_id)
);
select protect_tenant_table('archetype_module_section');

-- Default activities and who performs them, for each pair.
create table archetype_module_activity (
  tenant_id uuid not null,
  id uuid not null default gen_random_uuid(),
  archetype_id uuid not null,
  module_id uuid not null,
  position integer not null,
  type text not null,
  performer jsonb not null,
  primary key (tenant_id, id),
  unique (tenant_id, archetype_id, module_id, type),
  foreign key (tenant_id, archetype_id, module_id) references archetype_module (tenant_id, archetype_id, module_id)
);
select protect_tenant_table('archetype_module_activity');

alter table module force row level security;
alter table archetype_step force row level security;
alter table archetype force row level security;

-- A service may be put away; and it remembers the ready-made one it was installed from, as it was then.
alter table service
  drop constraint service_status_check,
  add constraint service_status_check check (status in ('draft', 'active', 'suspended', 'archived')),
  add column template_key text,
  add column template_version integer,
  add column template_base json;
