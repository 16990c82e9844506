-- The printable notice of a debt position, made when the position is published.
alter table debt_position add column notice_file_id uuid;
