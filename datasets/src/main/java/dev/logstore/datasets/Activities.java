package dev.logstore.datasets;

/**
 * What happens inside modules.
 *
 * @param completion share of views that tick the module off
 * @param byHand share of these that the user ticks, in a request of its own
 * @param readMore chance, after each page of a forum, glossary or book, to open one more part
 * @param answer share of visits to a feedback or choice that answer it
 */
public record Activities(
    double completion,
    double byHand,
    double readMore,
    double answer,
    Quiz quiz,
    Assign assign,
    Forum forum) {
  public Activities {
    Require.share("completion", completion);
    Require.share("byHand", byHand);
    Require.between("readMore", readMore, 0, 0.95);
    Require.present("quiz", quiz);
    Require.present("assign", assign);
    Require.present("forum", forum);
    Require.share("answer", answer);
  }

  /**
   * Quizzes.
   *
   * @param attempt share of visits that start an attempt
   * @param finish share of attempts that are seen through, however long the session gets
   * @param resume share of the other visits that go on with an attempt
   * @param pages page views of an attempt
   * @param review share of visits that end with a look at the marks
   */
  public record Quiz(
      double attempt, double finish, double resume, CutLogNormal pages, double review) {
    public Quiz {
      Require.share("attempt", attempt);
      Require.share("finish", finish);
      Require.share("resume", resume);
      Require.present("pages", pages);
      Require.share("review", review);
    }
  }

  /**
   * Assignments.
   *
   * @param status share of visits whose page shows the state of the own submission
   * @param submit share of visits that hand something in
   * @param feedback share of visits that read the teacher's feedback
   * @param gradings most submissions that a teacher opens one after the other
   * @param quickGrading share of a teacher's gradings that enter several grades and save them by
   *     one request
   * @param quickGrades most grades saved so; two or more
   */
  public record Assign(
      double status,
      double submit,
      double feedback,
      int gradings,
      double quickGrading,
      int quickGrades) {
    public Assign {
      Require.share("quickGrading", quickGrading);
      Require.between("quickGrades", quickGrades, 2, 1000);
      Require.between("gradings", gradings, 1, 1000);
      Require.share("status", status);
      Require.share("submit", submit);
      Require.share("feedback", feedback);
    }
  }

  /**
   * Forums.
   *
   * @param post share of visits that reply
   * @param discuss share of visits that open a discussion
   */
  public record Forum(double post, double discuss) {
    public Forum {
      Require.share("post", post);
      Require.share("discuss", discuss);
    }
  }
}
