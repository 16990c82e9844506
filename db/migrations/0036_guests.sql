-- Who asks without a login, where a service admits it: a row of its own for each request, with a name and an address at most. It
-- stands for nobody whom the municipality knows, and its code is not a fiscal code.
alter table citizen drop constraint citizen_kind_check;
alter table citizen add constraint citizen_kind_check check (kind in ('person', 'company', 'guest')) not valid;
