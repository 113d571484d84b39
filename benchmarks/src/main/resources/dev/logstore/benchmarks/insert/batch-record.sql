INSERT INTO logstore_batch (id) VALUES (:id)
