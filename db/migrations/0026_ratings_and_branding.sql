-- One rating of a page by each person or visit: a keyed mark, from which neither can be found again.
alter table rating add column rater bytea check (octet_length(rater) = 16);
create unique index rating_once on rating (tenant_id, target, rater) where rater is not null;

-- How a municipality looks is changed by one administrator at a time.
alter table tenant add column branding_version integer not null default 1;

-- Coats of arms, as they were cleaned; the digest is the address, so that a browser may keep it for ever.
create table branding_image (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  media_type text not null check (media_type in ('image/svg+xml', 'image/png')),
  content bytea not null check (octet_length(content) <= 262144),
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, digest)
);
select protect_tenant_table('branding_image');
