/** What stands before the key of a message in the keys of its mail and of its app message. */
export const MAIL_KEY = 'mail:';
export const APP_KEY = 'app-io:';

/** A message `m`, its instance `i` where it is about one, and who reads it, `c`: whoever acts for the applicant as long as they may. */
export const READER = `from message m
  left join instance i on i.tenant_id = m.tenant_id and i.id = m.instance_id
  left join representation r on r.tenant_id = i.tenant_id and r.id = i.representation_id and is_live(r)
  join citizen c on c.tenant_id = m.tenant_id and c.id = coalesce(r.representative_id, m.citizen_id)`;
