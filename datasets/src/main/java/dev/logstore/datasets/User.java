package dev.logstore.datasets;

/**
 * Somebody with a row in {@code mdl_user}.
 *
 * @param id row; 1 is the guest, 2 the administrator, as Moodle installs them; 0 is nobody
 * @param role what they are, for their names: student, teacher, guest, admin
 * @param number of the role, from 1; 0 for the one that is the only one
 * @param context their own context, of level user
 */
record User(int id, String role, int number, Context context) {
  private static final int DIGITS = 7;

  /** What they log in with: an address, as sites with a common login have it (RFC 2606). */
  String username() {
    if (number == 0) {
      return role;
    }
    String digits = Integer.toString(number);
    return role.charAt(0) + "0".repeat(DIGITS - digits.length()) + digits + "@aluno.example.edu";
  }

  /** What reports show. */
  String fullName() {
    return Character.toUpperCase(role.charAt(0))
        + role.substring(1)
        + (number == 0 ? " User" : " " + number);
  }
}
