-- Detached first: the drop then needs no lock on the table that the site writes to.
ALTER TABLE ${table} DETACH PARTITION ${partition};
DROP TABLE ${partition};
