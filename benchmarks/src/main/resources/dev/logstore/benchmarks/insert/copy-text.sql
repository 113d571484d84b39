-- A batch as PostgreSQL's COPY takes it, in text.
COPY {table} ({columns}) FROM STDIN (FORMAT text)
