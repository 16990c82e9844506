-- A company stands where a person does: as who asks, owes and receives. It never logs in: persons act for it.
alter table citizen add column kind text not null default 'person' check (kind in ('person', 'company'));

-- Somebody may act for somebody else: in which quality, since when, until when, on whose word.
create table representation (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  kind text not null check (kind in ('parent', 'guardian', 'delegate', 'company', 'intermediary')),
  representative_id uuid not null,
  represented_id uuid not null,
  -- On whose word: a register's, the representative's own (DPR 445/2000), the represented person's, the identity provider's.
  origin text not null check (origin in ('register', 'declared', 'granted', 'login')),
  state text not null check (state in ('to-check', 'active', 'refused', 'ended')),
  -- Order of the judge, mandate, office held: in the words of who declared it.
  title text not null default '',
  file_id uuid,
  from_day date not null,
  -- Last day, included; a child's ends the day before it comes of age.
  to_day date,
  created_at timestamptz not null,
  decided_at timestamptz,
  decided_by uuid,
  reason text not null default '',
  primary key (tenant_id, id),
  check (representative_id <> represented_id),
  foreign key (tenant_id, representative_id) references citizen (tenant_id, id),
  foreign key (tenant_id, represented_id) references citizen (tenant_id, id)
);
create index representation_representative on representation (tenant_id, representative_id);
create index representation_represented on representation (tenant_id, represented_id);
select protect_tenant_table('representation');

-- Who acted is written on the request too: it stays when the representation is over.
alter table instance
  add column representation_id uuid,
  add column representative_name text,
  add column representative_fiscal_code text,
  add foreign key (tenant_id, representation_id) references representation (tenant_id, id);
create index instance_representation on instance (tenant_id, representation_id) where representation_id is not null;

-- Whether what this request says is kept for the next ones; null where the choice of the profile counts.
alter table instance add column keep_data boolean;

create function is_live(r representation) returns boolean
  language sql stable
  as $$
    select r.state in ('to-check', 'active') and r.from_day <= (now() at time zone 'Europe/Rome')::date
      and (r.to_day is null or r.to_day >= (now() at time zone 'Europe/Rome')::date)
  $$;

-- Representations that a person may use today.
create function acting_representations(of_citizen uuid) returns setof uuid
  language sql stable
  as $$
    select r.id from representation r
     where r.tenant_id = app_tenant() and r.representative_id = of_citizen and is_live(r)
  $$;

-- Requests that a person follows for somebody else today.
create function acted_instances(of_citizen uuid) returns setof uuid
  language sql stable
  as $$
    select i.id from instance i
     where i.tenant_id = app_tenant() and i.representation_id in (select acting_representations(of_citizen))
  $$;

alter table file drop constraint file_purpose_check;
alter table file add constraint file_purpose_check
  check (purpose in ('answer', 'input', 'message', 'document', 'receipt', 'preview', 'personal-copy', 'representation'));
