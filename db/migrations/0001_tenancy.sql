-- Tenancy: one row per municipality, row level security on everything that belongs to one.
-- An unset or empty app.tenant is an error, never "all rows": ''::uuid and a missing setting both raise.

create function app_tenant() returns uuid
  language sql stable
  as $$ select current_setting('app.tenant')::uuid $$;

create table tenant (
  id uuid primary key,
  key text not null unique check (key ~ '^[a-z][a-z0-9-]{1,40}$'),
  name text not null,
  ipa_code text not null,
  istat_code text not null,
  belfiore_code text not null,
  fiscal_code text not null,
  branding jsonb not null default '{}',
  settings jsonb not null default '{}',
  demo boolean not null default false,
  -- Data key of the tenant, wrapped by the master key of the installation.
  wrapped_key bytea,
  created_at timestamptz not null default now()
);
alter table tenant enable row level security;
alter table tenant force row level security;
create policy tenant_isolation on tenant
  using (id = (select app_tenant())) with check (id = (select app_tenant()));

create table tenant_host (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  host text not null unique,
  primary key (tenant_id, id)
);

-- Puts a table of a tenant under the one policy and opens it to the application's role.
create function protect_tenant_table(target regclass) returns void
  language plpgsql
  as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format(
    'create policy tenant_isolation on %s using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()))',
    target
  );
  execute format('grant select, insert, update, delete on %s to istanze_app', target);
end
$$;

-- Lets the SECURITY DEFINER functions of the dispatcher read a table across tenants. They run as the owner, which
-- FORCE ROW LEVEL SECURITY would otherwise bind too; no other role is named. (A setting that only these functions switch
-- on would need a superuser at installation: a custom parameter in a function's SET clause is refused to others.)
create function open_to_dispatcher_functions(target regclass) returns void
  language plpgsql
  as $$
begin
  execute format('create policy dispatcher_functions on %s to istanze_owner using (true)', target);
end
$$;

grant select, update on tenant to istanze_app;
select protect_tenant_table('tenant_host');
select open_to_dispatcher_functions('tenant');
select open_to_dispatcher_functions('tenant_host');

create function tenant_by_host(wanted text) returns uuid
  language sql stable security definer
  set search_path = public
  as $$ select tenant_id from tenant_host where host = lower(wanted) $$;

create function tenant_by_key(wanted text) returns uuid
  language sql stable security definer
  set search_path = public
  as $$ select id from tenant where key = wanted $$;

create function tenant_ids() returns setof uuid
  language sql stable security definer
  set search_path = public
  as $$ select id from tenant order by key $$;

-- The only way a tenant comes into being: the application's role cannot insert into tenant.
create function create_tenant(
  new_id uuid, new_key text, new_name text, new_ipa text, new_istat text, new_belfiore text, new_fiscal text, new_demo boolean
) returns void
  language sql security definer
  set search_path = public
  as $$
    insert into tenant (id, key, name, ipa_code, istat_code, belfiore_code, fiscal_code, demo)
    values (new_id, new_key, new_name, new_ipa, new_istat, new_belfiore, new_fiscal, new_demo)
    on conflict (key) do nothing
  $$;

revoke execute on function tenant_by_host(text), tenant_by_key(text), tenant_ids(),
  create_tenant(uuid, text, text, text, text, text, text, boolean) from public;
grant execute on function tenant_by_host(text), tenant_by_key(text), tenant_ids(),
  create_tenant(uuid, text, text, text, text, text, text, boolean) to istanze_dispatcher;

-- Refuses what must stay as it was written.
create function refuse_change() returns trigger
  language plpgsql
  as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end
$$;

create table municipality (
  code text primary key,
  name text not null,
  province text not null,
  belfiore_code text
);
create index municipality_name on municipality (lower(name) text_pattern_ops);
grant select, insert, update on municipality to istanze_app;
