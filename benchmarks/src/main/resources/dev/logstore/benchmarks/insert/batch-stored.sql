SELECT EXISTS (SELECT FROM logstore_batch WHERE id = :id) AS stored
