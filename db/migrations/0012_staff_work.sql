-- A payment that did not pass through the payment platform: how it was made, its reference, its proof, who recorded it.
alter table debt_position
  add column settlement_key text,
  add column settlement jsonb,
  add constraint debt_position_settlement check ((settlement_key is null) = (settlement is null)),
  add constraint debt_position_settlement_key unique (tenant_id, settlement_key);

-- Offices and people outside its own office that an instance was opened to by its course: one row for each of them.
create table instance_asked (
  tenant_id uuid not null references tenant (id),
  id uuid not null default gen_random_uuid(),
  instance_id uuid not null,
  office_id uuid,
  staff_id uuid,
  primary key (tenant_id, id),
  check ((office_id is null) <> (staff_id is null)),
  foreign key (tenant_id, instance_id) references instance (tenant_id, id) on delete cascade
);
create index instance_asked_instance on instance_asked (tenant_id, instance_id);
create index instance_asked_office on instance_asked (tenant_id, office_id, instance_id) where office_id is not null;
create index instance_asked_staff on instance_asked (tenant_id, staff_id, instance_id) where staff_id is not null;
select protect_tenant_table('instance_asked');
