package dev.logstore.benchmarks.fidelity;

import dev.logstore.benchmarks.query.SettledMemory;
import dev.logstore.benchmarks.schema.NamedSql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A statement as pgbench reads it: with named variables where JDBC has question marks. */
final class ReferenceScript {
  /** Variable of a settled script, {@code false} at the start. */
  static final String SETTLED = "settled";

  private ReferenceScript() {}

  /** Writes the statement into a file of the folder. */
  static Path write(Path folder, String name, NamedSql sql) throws IOException {
    return Files.writeString(folder.resolve(name + ".sql"), text(sql));
  }

  /**
   * Writes the statement of a session that is settled before the first: pgbench keeps a client's
   * variables from one transaction to the next.
   */
  static Path writeSettled(Path folder, String name, NamedSql sql) throws IOException {
    return Files.writeString(
        folder.resolve(name + ".sql"),
        "\\if :%1$s\n\\else\n%2$s\\set %1$s true\n\\endif\n%3$s"
            .formatted(SETTLED, text(SettledMemory.statement()), text(sql)));
  }

  static String text(NamedSql sql) {
    String[] parts = sql.text().split("\\?", -1);
    if (parts.length != sql.parameters().size() + 1) {
      throw new IllegalArgumentException("a question mark in quotes: " + sql.text());
    }
    StringBuilder text = new StringBuilder(parts[0]);
    for (int i = 1; i < parts.length; i++) {
      text.append(':').append(sql.parameters().get(i - 1)).append(parts[i]);
    }
    return text.append(";\n").toString();
  }
}
