package dev.logstore.benchmarks.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * How a client reaches a server.
 *
 * @param host host name or address
 * @param port TCP port
 * @param maintenanceDatabase a database that exists from the start, to create others from
 * @param user a role that may create databases
 * @param password never printed, logged or written into a result
 * @param options connection options of the JDBC driver, such as {@code sslmode}
 */
public record ServerAddress(
    String host,
    int port,
    String maintenanceDatabase,
    String user,
    String password,
    Map<String, String> options) {

  public ServerAddress {
    options = Map.copyOf(options);
  }

  /** The same server with a further option of the JDBC driver. */
  public ServerAddress with(String option, String value) {
    Map<String, String> more = new TreeMap<>(options);
    more.put(option, value);
    return new ServerAddress(host, port, maintenanceDatabase, user, password, more);
  }

  /** The same server by way of another address. */
  public ServerAddress by(String otherHost, int otherPort) {
    return new ServerAddress(otherHost, otherPort, maintenanceDatabase, user, password, options);
  }

  /** The URL of one database, without user and password. */
  public String jdbcUrl(String database) {
    return "jdbc:postgresql://" + host + ":" + port + "/" + database;
  }

  /** Opens a connection in autocommit mode. */
  public Connection connect(String database) throws SQLException {
    Properties properties = new Properties();
    new TreeMap<>(options).forEach(properties::setProperty);
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("ApplicationName", "logstore");
    return DriverManager.getConnection(jdbcUrl(database), properties);
  }

  @Override
  public String toString() {
    return host + ":" + port + " as " + user;
  }
}
