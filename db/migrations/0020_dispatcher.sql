-- What the dispatcher may ask across tenants: ids, counts and the envelopes of the history; never contents.

-- Rows whose time has come, marked as offered so that they are not offered again at once. Leases that ran out are
-- pending again. Of one instance only the earliest unfinished row is offered; timers stand outside that order.
create function outbox_offer(at timestamptz, batch integer, offer_seconds integer)
  returns table (tenant_id uuid, id uuid, attempts integer)
  language sql volatile security definer
  set search_path = public
  as $$
    with expired as (
      update outbox o set status = 'pending', leased_until = null
      where o.status = 'leased' and o.leased_until < at
      returning 1
    ), due as (
      select o.tenant_id, o.id from outbox o
      where o.status = 'pending' and o.next_attempt_at <= at and (o.leased_until is null or o.leased_until < at)
        and (o.timer or o.instance_id is null or not exists (
          select 1 from outbox earlier
          where earlier.tenant_id = o.tenant_id and earlier.instance_id = o.instance_id
            and earlier.status in ('pending', 'leased') and not earlier.timer and earlier.position < o.position))
      order by o.next_attempt_at, o.position
      limit batch
      for update of o skip locked
    )
    update outbox o set leased_until = at + make_interval(secs => offer_seconds)
    from due where o.tenant_id = due.tenant_id and o.id = due.id
    returning o.tenant_id, o.id, o.attempts
  $$;

-- After the only process of an installation was killed nobody works any more: everything may be offered at once.
create function outbox_release_all() returns void
  language sql volatile security definer
  set search_path = public
  as $$ update outbox set status = 'pending', leased_until = null where status in ('pending', 'leased') and leased_until is not null $$;

create function outbox_depth() returns table (pending bigint, failed bigint, oldest_seconds double precision)
  language sql stable security definer
  set search_path = public
  as $$
    select count(*) filter (where status in ('pending', 'leased') and next_attempt_at <= now()),
      count(*) filter (where status = 'failed'),
      coalesce(extract(epoch from now() - min(next_attempt_at)
        filter (where status in ('pending', 'leased') and next_attempt_at <= now())), 0)
    from outbox where status in ('pending', 'leased', 'failed')
  $$;

select open_to_dispatcher_functions('instance');

-- The chains, instance by instance in the order of their ids, for the audit. `last_hash` shows a cut tail; the payload
-- is seen as its digest alone.
create function audit_chain(of_tenant uuid, after_instance uuid, batch integer)
  returns table (instance_id uuid, sequence integer, type text, at timestamptz, envelope bytea, payload_digest bytea,
    previous_hash bytea, hash bytea, last_hash bytea, erased boolean)
  language sql stable security definer
  set search_path = public
  as $$
    select i.id, e.sequence, e.type, e.at, e.envelope, sha256(e.payload), e.previous_hash, e.hash, i.last_hash,
      i.erased_at is not null
    from (
      select o.id, o.last_hash, o.erased_at, o.tenant_id from instance o
      where o.tenant_id = of_tenant and (after_instance is null or o.id > after_instance) and o.last_hash is not null
      order by o.id limit batch
    ) i
    left join instance_event e on e.tenant_id = i.tenant_id and e.instance_id = i.id
    order by i.id, e.sequence
  $$;

revoke execute on function outbox_offer(timestamptz, integer, integer), outbox_release_all(), outbox_depth(),
  audit_chain(uuid, uuid, integer) from public;
grant execute on function outbox_offer(timestamptz, integer, integer), outbox_release_all(), outbox_depth(),
  audit_chain(uuid, uuid, integer) to istanze_dispatcher;
