package dev.logstore.datasets.importing;

import dev.logstore.datasets.DatasetException;
import dev.logstore.datasets.EventCatalogue;
import dev.logstore.datasets.EventClass;
import dev.logstore.datasets.EventLabels;
import dev.logstore.datasets.MoodleEvent;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rows of Moodle's log report. It names users and contexts and tells ids only in its description,
 * so ids are taken from there, or else stand for the names under the key.
 */
final class ReportRowReader implements RowReader {
  private static final Pattern USER =
      Pattern.compile("(?iu)(?:the user|o usuário|o utilizador)[^']{0,40}'(\\d{1,18})'");
  private static final Pattern COURSE =
      Pattern.compile(
          "(?iu)(?:\\bcourse|(?<!do )\\bcurso|\\bdisciplina)\\s(?!module)[^'.]{0,24}'(\\d{1,18})'");
  private static final Pattern MODULE =
      Pattern.compile("(?iu)(?:course module|módulo do curso)[^'.]{0,24}'(\\d{1,18})'");

  private static final String LOGGED_IN_AS = " (?:as|como) ";

  /** The report's columns, by what they are called. */
  private enum Column {
    TIME("time|hora"),
    USER("user full name|nome completo|nome completo do utilizador"),
    COURSE("course|curso|disciplina"),
    AFFECTED("affected user|usuário afetado|utilizador afetado"),
    CONTEXT("event context|contexto do evento"),
    COMPONENT("component|componente"),
    EVENT("event name|nome do evento"),
    DESCRIPTION("description|descrição"),
    ORIGIN("origin|origem"),
    ADDRESS("ip address|endereço ip");

    private final String names;

    /** Names with a bar between them. */
    Column(String names) {
      this.names = names;
    }

    static Column of(String header) {
      String name = header == null ? "-" : header.strip().toLowerCase(Locale.ROOT);
      for (Column column : values()) {
        if (("|" + column.names + "|").contains("|" + name + "|")) {
          return column;
        }
      }
      return null;
    }
  }

  private final Map<Column, Integer> columns = new EnumMap<>(Column.class);
  private final EventLabels labels = EventLabels.load();
  private final EventCatalogue catalogue = EventCatalogue.load();
  private final LocalTimes times;
  private final Pseudonyms pseudonyms;
  private final long course;
  private final List<String> header;

  ReportRowReader(List<String> header, LocalTimes times, Pseudonyms pseudonyms, long course) {
    this.times = times;
    this.pseudonyms = pseudonyms;
    this.course = course;
    this.header = header;
    for (int i = 0; i < header.size(); i++) {
      Column column = Column.of(header.get(i));
      if (column != null) {
        columns.put(column, i);
      }
    }
    for (Column needed : List.of(Column.TIME, Column.USER, Column.COMPONENT, Column.EVENT)) {
      if (!columns.containsKey(needed)) {
        throw new DatasetException(
            "the header is neither the log table's (timecreated, eventname, …) nor the log"
                + " report's (no column "
                + needed.names.replace("|", " or ")
                + ")");
      }
    }
  }

  @Override
  public MoodleEvent read(List<String> fields) throws RejectedRow {
    RowReader.checkShape(fields, header);
    EventClass event = event(fields);
    String description = text(fields, Column.DESCRIPTION);
    String context = text(fields, Column.CONTEXT);
    long module = id(MODULE, description, 0);
    int level = module > 0 ? 70 : level(context);
    long courseId = id(COURSE, description, level == 10 || level == 30 ? 0 : course(fields));
    String[] users = text(fields, Column.USER).split(LOGGED_IN_AS, -1);
    boolean disguised = users.length == 2;
    String user = users[disguised ? 1 : 0];
    return new MoodleEvent(
        event.name(),
        event.component(),
        event.action(),
        event.target(),
        event.objectTable(),
        null,
        event.crud(),
        event.eduLevel(),
        pseudonyms.number("context:" + context),
        level,
        module > 0 ? module : level == 50 ? courseId : 0,
        nobody(user) ? id(USER, description, 0) : id(USER, description, named(user)),
        courseId,
        affected(text(fields, Column.AFFECTED), description),
        0,
        null,
        times.parse(text(fields, Column.TIME)),
        origin(text(fields, Column.ORIGIN)),
        text(fields, Column.ADDRESS).isEmpty() ? null : text(fields, Column.ADDRESS),
        disguised ? Long.valueOf(named(users[0])) : null);
  }

  private long course(List<String> fields) {
    String shortName = text(fields, Column.COURSE);
    return nobody(shortName) ? course : pseudonyms.number("course:" + shortName);
  }

  /** A description that names two users names the affected one last. */
  private Long affected(String name, String description) {
    if (nobody(name)) {
      return null;
    }
    Matcher users = USER.matcher(description);
    boolean actor = users.find();
    return actor && users.find() ? Long.parseLong(users.group(1)) : named(name);
  }

  /** The report lists the newest event first. */
  @Override
  public boolean newestFirst() {
    return true;
  }

  private EventClass event(List<String> fields) throws RejectedRow {
    String name =
        labels
            .eventName(text(fields, Column.COMPONENT), text(fields, Column.EVENT))
            .orElseThrow(
                () -> new RejectedRow("component and event name are not in the catalogue"));
    return catalogue.get(name);
  }

  private static String origin(String origin) throws RejectedRow {
    if (origin.length() > 10) {
      throw new RejectedRow("origin is longer than 10 characters");
    }
    return origin.isEmpty() ? null : origin;
  }

  private static boolean nobody(String name) {
    return name.isEmpty() || name.equals("-");
  }

  private long named(String name) {
    return pseudonyms.number("name:" + name);
  }

  private static int level(String context) {
    String kind = context.toLowerCase(Locale.ROOT);
    if (kind.isEmpty() || kind.startsWith("system") || kind.startsWith("sistema")) {
      return 10;
    }
    if (kind.startsWith("user:") || kind.startsWith("usuário:") || kind.startsWith("utilizador:")) {
      return 30;
    }
    if (kind.startsWith("category:") || kind.startsWith("categoria:")) {
      return 40;
    }
    return kind.startsWith("course:") || kind.startsWith("curso:") || kind.startsWith("disciplina:")
        ? 50
        : 70;
  }

  private static long id(Pattern pattern, String description, long fallback) {
    Matcher matcher = pattern.matcher(description);
    return matcher.find() ? Long.parseLong(matcher.group(1)) : fallback;
  }

  private String text(List<String> fields, Column column) {
    Integer index = columns.get(column);
    String value = index == null ? null : fields.get(index);
    return value == null ? "" : value.strip();
  }
}
