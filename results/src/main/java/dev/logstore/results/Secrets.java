package dev.logstore.results;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Keeps credentials, and paths of the measuring machine, out of files that are published. */
final class Secrets {
  private static final Pattern SECRET_NAME =
      Pattern.compile(
          "passw|passphrase|secret|token|conninfo|credential", Pattern.CASE_INSENSITIVE);

  /** Their names sound like a secret; their values are the name of an algorithm. */
  private static final Set<String> HARMLESS = Set.of("password_encryption");

  /** Shell commands, into which people write credentials. */
  private static final Pattern COMMAND = Pattern.compile(".*_command");

  /** Paths that may hold a user's name and have no bearing on a measurement. */
  private static final Set<String> PRIVATE_PATHS =
      Set.of(
          "config_file",
          "data_directory",
          "external_pid_file",
          "hba_file",
          "ident_file",
          "unix_socket_directories");

  private static final Pattern PASSWORD_IN_TEXT =
      Pattern.compile("(?i)(passw(?:or)?d|pwd|secret|token)(\\s*[=:]\\s*)([^\\s&;,'\"]+)");
  private static final Pattern PASSWORD_IN_URL = Pattern.compile("(://[^\\s/:@]+):[^\\s/@]+@");

  private Secrets() {}

  /** Server settings without those that could hold a credential or a private path. */
  static SortedMap<String, String> withoutSecrets(Map<String, String> settings) {
    SortedMap<String, String> kept = new TreeMap<>();
    settings.forEach(
        (name, value) -> {
          if (isPublic(name)) {
            kept.put(name, value);
          }
        });
    return kept;
  }

  private static boolean isPublic(String name) {
    return HARMLESS.contains(name)
        || !(SECRET_NAME.matcher(name).find()
            || COMMAND.matcher(name).matches()
            || PRIVATE_PATHS.contains(name));
  }

  /** Free text, such as the message of an exception, with passwords replaced by stars. */
  static String redact(String text) {
    String withoutPairs = PASSWORD_IN_TEXT.matcher(text).replaceAll("$1$2***");
    return PASSWORD_IN_URL.matcher(withoutPairs).replaceAll("$1:***@");
  }
}
