-- What a hypertable offers instead: chunks that are older as a whole are dropped.
SELECT count(*) FROM drop_chunks('${table}', older_than => ${cutoff});
