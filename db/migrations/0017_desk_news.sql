-- What happened last on an instance and waits for the office to act upon it; empty once somebody of the staff did.
alter table instance
  add column news text check (news in ('received', 'answered', 'message', 'paid', 'acknowledged', 'silent', 'opinion', 'proposed',
    'returned', 'decided', 'assigned', 'transferred', 'reopened', 'failed')),
  add column news_at timestamptz,
  add constraint instance_news_dated check ((news is null) = (news_at is null));
create index instance_news on instance (tenant_id, office_id, news_at desc, id desc) where news is not null;

-- Whoever was asked still has to answer; they go on seeing the instance afterwards.
alter table instance_asked add column pending boolean not null default true;

-- Lists of who is asked are another office's: they hear of it like those of its own.
create function notify_instance_asked() returns trigger
  language plpgsql
  as $$
declare
  asked instance_asked := case when tg_op = 'DELETE' then old else new end;
begin
  perform pg_notify('instance_changed', json_build_object(
    'tenant', i.tenant_id, 'code', i.code, 'version', i.version, 'office', asked.office_id, 'staff', asked.staff_id)::text)
    from instance i where i.tenant_id = asked.tenant_id and i.id = asked.instance_id;
  return null;
end
$$;
create trigger instance_asked_changed after insert or update or delete on instance_asked
  for each row execute function notify_instance_asked();

-- How somebody wants the desk to look, wherever they sit.
create table staff_preference (
  tenant_id uuid not null references tenant (id),
  -- That of the member of staff.
  id uuid not null,
  -- Columns of the list in their order.
  queue_columns text[] not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, id) references staff_member (tenant_id, id) on delete cascade
);
select protect_tenant_table('staff_preference');

-- Lists and figures that left the product as a file: who took them, which, how many lines.
create table data_export (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  staff_id uuid not null,
  staff_name text not null,
  kind text not null check (kind in ('queue')),
  format text not null check (format in ('csv', 'xlsx')),
  -- What the list was narrowed to, in the words of the API.
  filter jsonb not null,
  lines integer not null,
  at timestamptz not null,
  primary key (tenant_id, id)
);
create index data_export_at on data_export (tenant_id, at desc);
select protect_tenant_table('data_export');
