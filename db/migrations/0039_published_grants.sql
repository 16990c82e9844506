-- The list of grants is published (d.lgs. 33/2013 artt. 26 and 27): it leaves as a file too, and who took it is written down.
alter table data_export drop constraint data_export_kind_check;
alter table data_export add constraint data_export_kind_check check (kind in ('queue', 'grants'));
