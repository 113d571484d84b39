-- A batch as one INSERT with bound parameters, as Moodle's insert_records writes it.
INSERT INTO {table} ({columns}) VALUES {rows}
