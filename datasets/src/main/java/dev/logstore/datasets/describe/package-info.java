/** What a log looks like, in numbers. */
package dev.logstore.datasets.describe;
