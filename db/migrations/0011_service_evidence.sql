-- How a communication reached its addressee and where the proof is: a receipt number, a SEND code, a PEC message id.
-- Delivered without a word about how means read in the personal area: nothing else was recorded before.
alter table communication
  add column delivery_means text check (delivery_means in ('area', 'pec', 'post', 'send', 'hand')),
  add column delivery_reference text,
  add column delivery_recorded_by uuid;
