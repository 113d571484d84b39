-- What a restored database has to have beside the rows: every index, and what depends on it.
SELECT count(*) FROM pg_indexes;
SELECT count(*) FROM pg_constraint;
