-- Takes every index off a table, its primary key too: what an insert costs without them.
DO $$
DECLARE
  each record;
BEGIN
  FOR each IN
    SELECT conname FROM pg_constraint
    WHERE conrelid = '{table}'::regclass AND contype IN ('p', 'u')
  LOOP
    EXECUTE format('ALTER TABLE {table} DROP CONSTRAINT %I', each.conname);
  END LOOP;
  FOR each IN SELECT indexrelid::regclass AS name FROM pg_index WHERE indrelid = '{table}'::regclass
  LOOP
    EXECUTE format('DROP INDEX %s', each.name);
  END LOOP;
END
$$
