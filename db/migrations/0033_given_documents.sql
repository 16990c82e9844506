-- Documents that a person sent with a request and agreed to have offered again. The file stays that of its request: a row
-- here is only the offer, and the next request gets a copy of its own.
create table given_document (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  citizen_id uuid not null,
  -- What it is, as the source of its field says: `lease` of `document.lease`.
  kind text not null,
  file_id uuid not null,
  instance_id uuid not null,
  service_title jsonb not null,
  -- Of the content: one document sent again is the same document.
  sha256 text not null,
  given_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, citizen_id, kind, sha256),
  foreign key (tenant_id, citizen_id) references citizen (tenant_id, id) on delete cascade,
  foreign key (tenant_id, file_id) references file (tenant_id, id) on delete cascade,
  foreign key (tenant_id, instance_id) references instance (tenant_id, id) on delete cascade
);
create index given_document_file on given_document (tenant_id, file_id);
create index given_document_instance on given_document (tenant_id, instance_id);
select protect_tenant_table('given_document');

-- Who takes back that their data may be used again takes these offers back too.
create function forget_given_documents() returns trigger language plpgsql as $$
begin
  delete from given_document where tenant_id = new.tenant_id and citizen_id = new.id;
  return null;
end $$;
create trigger citizen_reuse_taken_back after update of reuse_data on citizen
  for each row when (old.reuse_data and not new.reuse_data) execute function forget_given_documents();
