/** Random numbers that are the same bits on every JVM and platform. */
package dev.logstore.datasets.random;
