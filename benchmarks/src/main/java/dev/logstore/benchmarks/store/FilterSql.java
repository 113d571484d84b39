package dev.logstore.benchmarks.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** A filter as a schema's SQL: text of known names and question marks, and the values for these. */
final class FilterSql {
  private final EventColumns columns;
  private final List<Object> values = new ArrayList<>();
  private final String text;

  FilterSql(EventFilter filter, EventColumns columns) {
    this.columns = columns;
    this.text = render(filter);
  }

  String text() {
    return text;
  }

  /** Binds the values, and says where the next parameter is. */
  int bind(PreparedStatement statement) throws SQLException {
    int index = 1;
    for (Object value : values) {
      if (value instanceof String) {
        // Without a type of its own it takes the column's, which may be inet or jsonb.
        statement.setObject(index++, value, Types.OTHER);
      } else {
        statement.setLong(index++, ((Number) value).longValue());
      }
    }
    return index;
  }

  private String render(EventFilter filter) {
    if (filter instanceof EventFilter.Comparison comparison) {
      values.add(comparison.value());
      return columns.name(comparison.column())
          + " "
          + comparison.operator().sql()
          + " "
          + columns.parameter(comparison.column());
    } else if (filter instanceof EventFilter.In in) {
      if (in.values().isEmpty()) {
        return "false";
      }
      values.addAll(in.values());
      String each = columns.parameter(in.column());
      return columns.name(in.column())
          + " IN ("
          + String.join(", ", Collections.nCopies(in.values().size(), each))
          + ")";
    } else if (filter instanceof EventFilter.IsNull isNull) {
      return columns.name(isNull.column()) + " IS NULL";
    } else if (filter instanceof EventFilter.And and) {
      return joined(and.parts(), " AND ", "true");
    } else if (filter instanceof EventFilter.Or or) {
      return joined(or.parts(), " OR ", "false");
    }
    return "true";
  }

  private String joined(List<EventFilter> parts, String word, String none) {
    return parts.isEmpty()
        ? none
        : parts.stream().map(this::render).collect(Collectors.joining(word, "(", ")"));
  }
}
