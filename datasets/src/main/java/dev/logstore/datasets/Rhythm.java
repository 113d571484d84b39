package dev.logstore.datasets;

import java.util.List;

/**
 * When people come.
 *
 * @param hours 24 weights, from 00:00
 * @param weekdays 7 weights, from Monday
 * @param noiseSigma spread of single hours around the rhythm
 * @param phases factors on them through the year
 */
public record Rhythm(List<Double> hours, List<Double> weekdays, double noiseSigma, Phases phases) {
  public Rhythm {
    hours = Require.weights("hours", hours, 24);
    weekdays = Require.weights("weekdays", weekdays, 7);
    Require.between("noiseSigma", noiseSigma, 0, 5);
    Require.present("phases", phases);
  }

  /**
   * How busy a day is, relative to one of lectures.
   *
   * @param startRush first week of a semester
   * @param exams weeks of examinations
   * @param breaks outside semesters
   * @param holidays single days off
   */
  public record Phases(double startRush, double exams, double breaks, double holidays) {
    public Phases {
      Require.between("startRush", startRush, 0, 100);
      Require.between("exams", exams, 0, 100);
      Require.between("breaks", breaks, 0, 100);
      Require.between("holidays", holidays, 0, 100);
    }
  }
}
