/**
 * Is it the database that is measured, or this program? The same statements on the same tables by
 * PostgreSQL's own clients, in turn: {@code pgbench} for inserts and queries, {@code psql} for bulk
 * loads.
 */
package dev.logstore.benchmarks.fidelity;
