/** The commands of {@code datasets.jar}. */
package dev.logstore.datasets.cli;
