-- The outbox row is the job. It holds references, never personal data.
create table outbox (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  position bigint generated always as identity,
  kind text not null,
  -- Work of one instance is done in order; timers stand outside that order.
  instance_id uuid,
  timer boolean not null default false,
  key text not null,
  payload jsonb not null default '{}',
  status text not null default 'pending' check (status in ('pending', 'leased', 'done', 'failed', 'cancelled')),
  attempts integer not null default 0,
  max_attempts integer not null default 30,
  next_attempt_at timestamptz not null default now(),
  leased_until timestamptz,
  last_error text,
  created_at timestamptz not null default now(),
  done_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, key)
);
create index outbox_due on outbox (next_attempt_at, position) where status = 'pending';
create index outbox_leased on outbox (leased_until) where status = 'leased';
create index outbox_instance on outbox (tenant_id, instance_id, position) where status in ('pending', 'leased');
create index outbox_failed on outbox (tenant_id, created_at desc) where status = 'failed';
select protect_tenant_table('outbox');
select open_to_dispatcher_functions('outbox');

create function notify_outbox() returns trigger
  language plpgsql
  as $$
begin
  perform pg_notify('outbox', '');
  return null;
end
$$;
create trigger outbox_added after insert on outbox
  for each statement execute function notify_outbox();
