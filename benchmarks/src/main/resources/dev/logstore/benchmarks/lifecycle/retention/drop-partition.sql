-- What native partitions offer: parts that are older as a whole are detached and dropped.
ALTER TABLE ${table} DETACH PARTITION ${partition};
DROP TABLE ${partition};
