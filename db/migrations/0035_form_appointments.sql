-- A form may ask for an appointment: its place is held for a few minutes while the draft is compiled, taken when the request is
-- sent and given back when it ends. A draft that is deleted takes what it holds with it.
alter table appointment
  add column instance_id uuid,
  -- Which question of the form.
  add column field_path text,
  add check ((instance_id is null) = (field_path is null)),
  add foreign key (tenant_id, instance_id) references instance (tenant_id, id) on delete cascade not valid;
create index appointment_instance on appointment (tenant_id, instance_id) where instance_id is not null;
