/** Files of charts: PNG with its physical size, SVG and PDF with text that stays text. */
package dev.logstore.figures.output;
