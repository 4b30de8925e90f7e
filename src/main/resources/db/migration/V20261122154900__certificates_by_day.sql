-- The list of a month's certificates, newest first, page by page.
create index certificate_issued on pulih.certificate (office_id, issued_on desc, id desc);
