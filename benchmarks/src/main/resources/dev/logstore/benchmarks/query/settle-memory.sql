-- Asked first by every timed reader. What a statement frees at the top of its process's heap, glibc gives
-- back to the kernel if it is more than 128 KiB, and the next statement fetches it anew, page by page:
-- up to a tenth of a query of 0.3 ms. It stops doing so for good once a block of its own (more than
-- 128 KiB, which comes from mmap) was freed: the limit becomes twice that block's size, of 32 MiB at
-- most (mallopt(3), M_MMAP_THRESHOLD). Whether a session's statements have freed one is chance: of how
-- the heap lay, not of the table or the query. After this they all have.
SELECT length(repeat('x', 30000000))
