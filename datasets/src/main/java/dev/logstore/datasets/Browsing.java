package dev.logstore.datasets;

import java.util.Map;

/**
 * The ways through the site.
 *
 * @param stay share of module visits that are followed by another of the same module
 * @param course weight of each next step in a course
 * @param site weight of each next step outside
 * @param teaching weight of each next step of a teacher in a course
 * @param adminOccasional share of an administrator's pages that are of the rarer kinds
 */
public record Browsing(
    double stay,
    Map<CourseStep, Double> course,
    Map<SiteStep, Double> site,
    Map<TeachingStep, Double> teaching,
    double adminOccasional) {
  public Browsing {
    Require.share("adminOccasional", adminOccasional);
    Require.share("stay", stay);
    course = Require.weights("course", CourseStep.class, course);
    site = Require.weights("site", SiteStep.class, site);
    teaching = Require.weights("teaching", TeachingStep.class, teaching);
  }
}
