-- A batch as PostgreSQL's COPY takes it, in the servers' own binary form.
COPY {table} ({columns}) FROM STDIN (FORMAT binary)
