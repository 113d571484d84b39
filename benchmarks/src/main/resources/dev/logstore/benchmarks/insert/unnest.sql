-- A batch as one row of arrays, one array a column: the same plan for any number of rows.
INSERT INTO {table} ({columns}) SELECT * FROM unnest({arrays})
