package dev.logstore.datasets;

import dev.logstore.datasets.random.RandomStream;
import java.util.List;

/** A visitor: the front page, categories, what courses say of themselves. */
final class GuestWalk implements Walk {
  private final Site site;
  private final EventClass courseViewed;
  private final EventClass category;
  private final EventClass information;

  GuestWalk(EventCatalogue catalogue, Site site) {
    this.site = site;
    this.courseViewed = catalogue.get("\\core\\event\\course_viewed");
    this.category = catalogue.get("\\core\\event\\course_category_viewed");
    this.information = catalogue.get("\\core\\event\\course_information_viewed");
  }

  @Override
  public void walk(Session session, Errand errand, List<Enrolment> enrolments) {
    RandomStream random = session.random();
    while (session.request()) {
      switch (random.nextInt(3)) {
        case 0 -> session.write(courseViewed, site.frontPage(), Session.NULL);
        case 1 -> {
          Context seen = site.categories().get(random.nextInt(site.categories().size()));
          session.write(category, seen, seen.instanceId());
        }
        default -> {
          Course course = site.courses().get(random.nextInt(site.courses().size()));
          session.write(information, course.context(), course.id());
        }
      }
    }
  }
}
