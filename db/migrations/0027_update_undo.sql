-- What brings a service back from its last update to a newer ready-made edition: its drafts before, and those it left.
alter table service add column template_undo json;

-- Stretches of a street are edited one at a time: who saves says which version they read.
alter table civic_range add column version integer not null default 1;
