-- What all schemas share: search by parts of a Chinese name, and exclusion constraints that mix equality with ranges.
create extension if not exists pg_trgm with schema public;
create extension if not exists btree_gist with schema public;
