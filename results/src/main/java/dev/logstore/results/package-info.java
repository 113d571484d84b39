/**
 * What was measured: the files of a run, their statistics and their summary.
 *
 * <p>This stage knows no database, no container and no other stage of the pipeline; it reads and
 * writes files that a person can read too.
 */
package dev.logstore.results;
