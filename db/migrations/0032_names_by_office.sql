-- A search by name reads the names of the offices that ask and no others, each from the index alone. Among all names of the
-- municipality it would look at more the larger the archive is, and stop at a thousand before it came to one of a small office.
create index instance_office_applicant on instance (tenant_id, office_id, applicant_folded text_pattern_ops) include (id);
drop index instance_applicant;

-- Instances of these offices whose applicant's folded name begins with `prefix`, one more than a queue counts. LIKE is not
-- leakproof, so under row level security no index would serve it; this function runs as owner and carries the tenant itself.
create function instances_by_name(prefix text, offices uuid[]) returns setof uuid
  language sql stable security definer
  set search_path = public
  as $$
    select id from instance
     where tenant_id = app_tenant() and office_id = any (offices) and prefix <> ''
       and applicant_folded ~>=~ prefix and applicant_folded ~<~ (prefix || chr(1114109))
     limit 1001
  $$;
revoke execute on function instances_by_name(text, uuid[]) from public;
grant execute on function instances_by_name(text, uuid[]) to istanze_app;
drop function instances_by_name(text);
