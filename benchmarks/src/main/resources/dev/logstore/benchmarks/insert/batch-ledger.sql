-- The batches that are stored. A batch's id is written in the transaction of its rows, so that a
-- client whose commit was cut off can ask whether it took place.
CREATE TABLE IF NOT EXISTS logstore_batch (id uuid PRIMARY KEY)
