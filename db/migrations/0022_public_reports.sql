-- What a service has received, newest first: read by anybody, so never by walking through the requests of all the others.
create index instance_of_service on instance (tenant_id, service_id, submitted_at desc, id desc)
  where submitted_at is not null and erased_at is null;
