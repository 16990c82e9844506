-- A notice may also go to App IO, where it does not simply leave: what became of it, and why it was not delivered.
-- `sent_at` is the instant of the state. Mails that left are `sent`.
alter table notification
  add column state text not null default 'sent'
    check (state in ('waiting', 'sending', 'sent', 'delivered', 'refused', 'unknown')),
  add column reason text,
  alter column external_id drop not null;
