-- Why: finding a place by any words of its full name read all 91,599 rows and took 80 ms; by this index it takes 2.
-- Rows come once, at the first start, so there is nothing to gain from a list of pending entries.
create index area_words on pulih.area using gin (to_tsvector('simple', full_name)) with (fastupdate = off);
