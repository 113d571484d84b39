COPY mdl_logstore_standard_log FROM STDIN (FORMAT binary)
