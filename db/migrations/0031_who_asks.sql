-- Who asks is read at every request, before anything else: a function that sets the tenant and reads takes one round trip
-- where a transaction of its own takes three. The setting ends with the transaction of the statement, and row level
-- security binds the reading as it does everywhere.

-- A member of staff who works here, with all they may do now: their roles, and the colleagues they stand in for.
create function colleague(of_tenant uuid, of_staff uuid) returns json
  language plpgsql volatile
  set search_path = public
  as $$
begin
  perform set_config('app.tenant', of_tenant::text, true);
  return (
    select json_build_object('id', m.id, 'name', m.name, 'email', m.email,
        'roles', coalesce((
          select json_agg(json_build_object('officeId', r.office_id, 'officeName', o.name, 'role', r.role)
              order by o.name, r.role)
            from staff_role r join office o on o.tenant_id = r.tenant_id and o.id = r.office_id
           where r.tenant_id = m.tenant_id and r.staff_id = m.id), '[]'),
        'substitutions', coalesce((
          select json_agg(s) from (
            select a.staff_id as "absentId", to_char(a.from_day, 'YYYY-MM-DD') as "from",
                to_char(a.to_day, 'YYYY-MM-DD') as "to",
                json_agg(json_build_object('officeId', r.office_id, 'role', r.role)) as roles
              from absence a
              join staff_member away on away.tenant_id = a.tenant_id and away.id = a.staff_id and away.active
              join staff_role r on r.tenant_id = a.tenant_id and r.staff_id = a.staff_id
             where a.tenant_id = of_tenant and a.substitute_id = of_staff and a.revoked_at is null
               and a.to_day >= current_date - 1
             group by a.tenant_id, a.id order by a.from_day, a.id) s), '[]'))
      from staff_member m
     where m.tenant_id = of_tenant and m.id = of_staff and m.active);
end
$$;

-- Who a citizen is, and nothing else of them.
create function known_citizen(of_tenant uuid, of_citizen uuid) returns json
  language plpgsql volatile
  set search_path = public
  as $$
begin
  perform set_config('app.tenant', of_tenant::text, true);
  return (
    select json_build_object('id', id, 'givenName', given_name, 'familyName', family_name, 'fiscalCode', fiscal_code)
      from citizen
     where tenant_id = of_tenant and id = of_citizen);
end
$$;

revoke execute on function colleague(uuid, uuid), known_citizen(uuid, uuid) from public;
grant execute on function colleague(uuid, uuid), known_citizen(uuid, uuid) to istanze_app;
