-- Newest first, also among clients of the same instant (a batch, an import): ids are made in order.
drop index pulih.client_recent;
create index client_recent on pulih.client (office_id, registered_at desc, id desc);
