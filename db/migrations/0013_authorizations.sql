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
create index data_access_instance on data_access (tenant_id, instance_id, staff_id, what, at desc);

-- Who performs what is part of a release: a change of it is a change to publish.
create or replace function service_fingerprint(of_service uuid) returns text
  language sql stable
  as $$
    select encode(sha256(convert_to(json_build_array(
        f.definition, w.definition, s.configuration, s.slug, s.code_prefix, s.title, s.maximum_days, s.silence,
        s.competitive, s.related, o.id, o.name, o.case_officer, o.substitute_power, a.key, a.name,
        (select json_agg(json_build_array(m.kind, m.name) order by t.position)
           from archetype_step t join module m on m.tenant_id = t.tenant_id and m.id = t.module_id
          where t.tenant_id = a.tenant_id and t.archetype_id = a.id),
        (select json_agg(json_build_array(x.activity_id, x.performer) order by x.activity_id)
           from service_authorization x where x.tenant_id = s.tenant_id and x.service_id = s.id),
        (select json_agg(json_build_array(d.type, d.performer) order by d.type, d.module_id)
           from archetype_module_activity d where d.tenant_id = a.tenant_id and d.archetype_id = a.id))::text, 'UTF8')), 'hex')
      from service s
      join form f on f.tenant_id = s.tenant_id and f.service_id = s.id
      join workflow w on w.tenant_id = s.tenant_id and w.service_id = s.id
      join office o on o.tenant_id = s.tenant_id and o.id = s.office_id
      join archetype a on a.tenant_id = s.tenant_id and a.id = s.archetype_id
     where s.tenant_id = app_tenant() and s.id = of_service
  $$;
