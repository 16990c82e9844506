-- An instance that another one began: one row binds the two, and both show it.
create table instance_link (
  tenant_id uuid not null references tenant (id),
  id uuid not null default gen_random_uuid(),
  from_id uuid not null,
  to_id uuid not null,
  -- That of the action which began it: done again it finds what it made.
  key text not null,
  at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, key),
  check (from_id <> to_id),
  foreign key (tenant_id, from_id) references instance (tenant_id, id),
  foreign key (tenant_id, to_id) references instance (tenant_id, id) on delete cascade
);
create index instance_link_from on instance_link (tenant_id, from_id);
create index instance_link_to on instance_link (tenant_id, to_id);
select protect_tenant_table('instance_link');

-- A document that was signed keeps the file it was issued with; what was found in the signature stands beside the signed one.
alter table issued_document
  add column original_file_id uuid,
  add column signature jsonb,
  add constraint issued_document_signature check ((original_file_id is null) = (signature is null));

-- Instances that a step of their flow holds up: few, and looked at by everybody who works.
create index instance_problem on instance (tenant_id, office_id) where jsonb_array_length(workflow -> 'problems') > 0;
