-- What a publication needs beside 0003: what a release was made of, the municipality's own tests, drafts that move.

-- What a release of the service would be made of now, as one digest: the same as long as nobody edits anything.
create function service_fingerprint(of_service uuid) returns text
  language sql stable
  as $$
    select encode(sha256(convert_to(json_build_array(
        f.definition, w.definition, s.configuration, s.slug, s.code_prefix, s.title, s.maximum_days, s.silence,
        s.competitive, s.related, o.id, o.name, o.case_officer, o.substitute_power, a.key, a.name,
        (select json_agg(json_build_array(m.kind, m.name) order by t.position)
           from archetype_step t join module m on m.tenant_id = t.tenant_id and m.id = t.module_id
          where t.tenant_id = a.tenant_id and t.archetype_id = a.id))::text, 'UTF8')), 'hex')
      from service s
      join form f on f.tenant_id = s.tenant_id and f.service_id = s.id
      join workflow w on w.tenant_id = s.tenant_id and w.service_id = s.id
      join office o on o.tenant_id = s.tenant_id and o.id = s.office_id
      join archetype a on a.tenant_id = s.tenant_id and a.id = s.archetype_id
     where s.tenant_id = app_tenant() and s.id = of_service
  $$;

alter table release
  add column fingerprint text,
  add column despite_tests text;

-- Examples with what is expected of them, which a publication must fulfil.
create table service_test (
  tenant_id uuid not null,
  id uuid not null,
  service_id uuid not null,
  position integer not null,
  definition json not null,
  version integer not null default 1,
  updated_at timestamptz not null default now(),
  updated_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, service_id) references service (tenant_id, id)
);
create index service_test_service on service_test (tenant_id, service_id, position);
select protect_tenant_table('service_test');

-- What became of a draft that was moved to another release, until its author has read it: questions, never answers.
alter table instance add column form_change jsonb;
