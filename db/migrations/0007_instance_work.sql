-- What the life of an instance needs beside 0004: length of the history, registrations, keys of positions, who a push is for.

-- Sequence of the last event of the history: with last_hash it shows a tail that was cut off.
alter table instance add column last_sequence integer not null default 0;

-- Registrations made for an instance, by whatever register the municipality uses: the reference is written once.
create table registration (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  instance_id uuid not null,
  direction text not null check (direction in ('incoming', 'outgoing')),
  year integer not null,
  number bigint not null,
  registered_at timestamptz not null,
  external_reference text not null,
  primary key (tenant_id, id),
  unique (tenant_id, external_reference),
  foreign key (tenant_id, instance_id) references instance (tenant_id, id)
);
create index registration_instance on registration (tenant_id, instance_id, registered_at);
select protect_tenant_table('registration');

alter table communication
  add column registration_id uuid,
  add column document_id uuid;
create index communication_waiting on communication (tenant_id, send_after) where state = 'waiting';

alter table debt_position
  add column key text not null,
  add column check_attempts integer not null default 0,
  add constraint debt_position_key unique (tenant_id, key);

create index payment_receipt_unmatched on payment_receipt (tenant_id, received_at desc) where outcome <> 'booked';

-- Which municipality a push of the payment platform is for: by creditor, because a receipt may match no position of ours.
create function tenant_by_fiscal_code(wanted text) returns uuid
  language sql stable security definer
  set search_path = public
  as $$ select id from tenant where fiscal_code = wanted order by key limit 1 $$;
revoke execute on function tenant_by_fiscal_code(text) from public;
grant execute on function tenant_by_fiscal_code(text) to istanze_dispatcher;

-- Counted at every page of the personal area.
create index message_unread on message (tenant_id, citizen_id) where read_at is null;

-- Instances whose applicant's folded name begins with `prefix`. LIKE is not leakproof, so under row level
-- security no index would serve it; this function runs as owner and carries the tenant of the session itself.
create function instances_by_name(prefix text) returns setof uuid
  language sql stable security definer
  set search_path = public
  as $$
    select id from instance
     where tenant_id = app_tenant() and prefix <> ''
       and applicant_folded ~>=~ prefix and applicant_folded ~<~ (prefix || chr(1114109))
     limit 1000
  $$;
revoke execute on function instances_by_name(text) from public;
grant execute on function instances_by_name(text) to istanze_app;

-- A document gets its number and code first, its file when it has been set and stored: nobody sees it before.
alter table issued_document
  alter column file_id drop not null,
  add column locale text not null default 'it';
