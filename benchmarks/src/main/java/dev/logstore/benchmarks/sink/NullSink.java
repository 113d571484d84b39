package dev.logstore.benchmarks.sink;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;

/**
 * Connections of the real driver to a server that does not exist: everything is encoded as for
 * PostgreSQL and thrown away, and every statement succeeds at once. What is left is the client's
 * own cost, the ceiling of every other figure.
 */
public final class NullSink {
  private NullSink() {}

  /**
   * Connects, in autocommit mode; transactions are not understood.
   *
   * @param options of the driver
   */
  public static Connection connect(Map<String, String> options) throws SQLException {
    Properties properties = new Properties();
    options.forEach(properties::setProperty);
    properties.setProperty("user", "nobody");
    properties.setProperty("sslmode", "disable");
    properties.setProperty("gssEncMode", "disable");
    properties.setProperty("socketFactory", NullSocketFactory.class.getName());
    return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:1/nothing", properties);
  }
}
