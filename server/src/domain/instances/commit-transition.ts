/**
 * An accepted event in one statement: the instance where it still has the expected version and history, its history, its jobs and the
 * timers it stops, and who of elsewhere may see it. Where another write came first nothing at all is changed and no row comes back.
 */
export const COMMIT_TRANSITION = `with changed as (
  update instance set
    state_key = $4, category = $5, version = $6, workflow = $7::jsonb,
    answers = case when $10::boolean then $8::json else answers end,
    sealed_answers = case when $10::boolean then $9::bytea else sealed_answers end,
    derived = coalesce($11::jsonb, derived),
    quote = coalesce($12::jsonb, quote),
    assignee_id = case when $14::boolean then $13::uuid else assignee_id end,
    protocol = coalesce($15, protocol),
    final_date = case when $17::boolean then $16::date else final_date end,
    suspended = coalesce($18::boolean, suspended),
    unread = coalesce($19::boolean, unread),
    office_id = coalesce($31::uuid, office_id),
    release_id = coalesce($33::uuid, release_id),
    news = case when $35::boolean then $34::text else news end,
    news_at = case when $35::boolean then case when $34::text is null then null else $22::timestamptz end else news_at end,
    decided_at = case when $38::boolean then $36::timestamptz else decided_at end,
    decided_due = case when $38::boolean then $37::date else decided_due end,
    closed_at = case when $39::boolean then coalesce(closed_at, $22::timestamptz) end,
    last_hash = $20::bytea, last_sequence = $21::integer,
    updated_at = $22::timestamptz,
    submitted_at = coalesce(submitted_at, $23::timestamptz),
    expires_at = null,
    step = null
  where tenant_id = $1 and id = $2 and version = $3 and erased_at is null
    and last_sequence = $21::integer - cardinality($25::bytea[])
  returning tenant_id, id
), history as (
  insert into instance_event (tenant_id, id, instance_id, sequence, type, at, envelope, payload, previous_hash, hash)
  select changed.tenant_id, e.id, changed.id, e.sequence, e.type, e.at, e.envelope, e.payload, e.previous_hash, e.hash
    from changed
    cross join rows from (
      jsonb_to_recordset($24::jsonb) as (id uuid, sequence integer, type text, at timestamptz),
      unnest($25::bytea[]), unnest($26::bytea[]), unnest($27::bytea[]), unnest($28::bytea[])
    ) as e(id, sequence, type, at, envelope, payload, previous_hash, hash)
), jobs as (
  insert into outbox (tenant_id, id, kind, key, payload, instance_id, timer, next_attempt_at)
  select changed.tenant_id, j.id, j.kind, j.key, j.payload, changed.id, j.timer, coalesce(j.next_attempt_at, now())
    from changed
    cross join jsonb_to_recordset($29::jsonb) as j(id uuid, kind text, key text, payload jsonb, timer boolean, next_attempt_at timestamptz)
  on conflict (tenant_id, key) do nothing
), stopped as (
  update outbox set status = 'cancelled', done_at = now()
   where tenant_id = $1 and key = any ($30::text[]) and status = 'pending' and exists (select from changed)
), asked as (
  select office_id, staff_id, pending
    from jsonb_to_recordset($32::jsonb) as x(office_id uuid, staff_id uuid, pending boolean)
), closed as (
  delete from instance_asked a
   where a.tenant_id = $1 and a.instance_id = $2 and exists (select from changed)
     and not exists (select from asked x where (x.office_id, x.staff_id) is not distinct from (a.office_id, a.staff_id))
), answered as (
  update instance_asked a set pending = x.pending
    from asked x
   where a.tenant_id = $1 and a.instance_id = $2 and exists (select from changed) and a.pending <> x.pending
     and (x.office_id, x.staff_id) is not distinct from (a.office_id, a.staff_id)
), opened as (
  insert into instance_asked (tenant_id, instance_id, office_id, staff_id, pending)
  select changed.tenant_id, changed.id, x.office_id, x.staff_id, x.pending
    from changed cross join asked x
   where not exists (select from instance_asked a where a.tenant_id = $1 and a.instance_id = $2
     and (a.office_id, a.staff_id) is not distinct from (x.office_id, x.staff_id))
)
select id from changed`;
