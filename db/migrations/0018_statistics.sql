-- When the term of an instance ended, by when it had to, and when it was closed: what figures over years are made from.
alter table instance
  add column decided_at timestamptz,
  -- Last day for the decision as it stood when it was taken, suspensions and extensions included.
  add column decided_due date,
  add column closed_at timestamptz,
  add constraint instance_decided_due check ((decided_at is null) = (decided_due is null));

-- Read alone by the figures, without the wide rows.
create index instance_received on instance (tenant_id, submitted_at)
  include (office_id, service_id, channel, category) where submitted_at is not null;
create index instance_decided on instance (tenant_id, decided_at)
  include (office_id, service_id, submitted_at, decided_due) where decided_at is not null;
create index instance_closed on instance (tenant_id, closed_at)
  include (office_id, service_id, category) where closed_at is not null;
create index rating_created on rating (tenant_id, created_at);
