-- Who asks is remembered by the processes that serve: they hear here that something about people changed, never what. For
-- staff the municipality alone is told, because roles, offices and absences of one change what others may do.

create function notify_staff_changed() returns trigger
  language plpgsql
  as $$
begin
  perform pg_notify('people_changed', coalesce(new.tenant_id, old.tenant_id)::text);
  return null;
end
$$;
create trigger staff_member_changed after insert or delete or update of name, email, active on staff_member
  for each row execute function notify_staff_changed();
create trigger staff_role_changed after insert or delete or update on staff_role
  for each row execute function notify_staff_changed();
create trigger absence_changed after insert or delete or update on absence
  for each row execute function notify_staff_changed();
create trigger office_renamed after update of name on office
  for each row execute function notify_staff_changed();

create function notify_citizen_changed() returns trigger
  language plpgsql
  as $$
begin
  perform pg_notify('people_changed', old.tenant_id || '/' || old.id);
  return null;
end
$$;
create trigger citizen_renamed after update of given_name, family_name, fiscal_code on citizen
  for each row
  when ((old.given_name, old.family_name, old.fiscal_code) is distinct from (new.given_name, new.family_name, new.fiscal_code))
  execute function notify_citizen_changed();
create trigger citizen_deleted after delete on citizen
  for each row execute function notify_citizen_changed();
