/**
 * How sure a number is: geometric means, Student t intervals on logarithms, ratios paired by round,
 * the noise floor. The fork is the sample; what happens inside one fork is not independent.
 */
package dev.logstore.results.statistics;
