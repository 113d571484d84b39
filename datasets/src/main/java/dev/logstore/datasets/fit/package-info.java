/** Learns a profile from a log: what the model has to be told to make one like it. */
package dev.logstore.datasets.fit;
