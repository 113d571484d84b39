package dev.logstore.datasets;

/**
 * Somebody with a row in {@code mdl_user}.
 *
 * @param id row; 1 is the guest, 2 the administrator, as Moodle installs them
 * @param username what they log in with
 * @param fullName what reports show
 * @param context their own context, of level user
 */
record User(long id, String username, String fullName, Context context) {}
