/** How far two logs are from each other, statistic by statistic. */
package dev.logstore.datasets.compare;
