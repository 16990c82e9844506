-- What a position stands for in the municipality's own system of taxes and fines: list, notice number and amount of each
-- due, in integer cents. Empty for what was computed from a form.
alter table debt_position
  add column dues jsonb not null default '[]'::jsonb check (jsonb_typeof(dues) = 'array');
