package dev.logstore.datasets;

/**
 * Addresses. The shipped profiles use blocks reserved for documentation, shared and test use (RFC
 * 5737, 6598, 2544), so that no row names a real network.
 *
 * @param campus the few addresses behind which the campus network hides
 * @param home addresses of homes; a user keeps one for a lease
 * @param mobile addresses of mobile operators; drawn for each session
 * @param onCampus share of browser sessions on campus in its hours
 * @param campusFrom first hour of the day at which the campus is open
 * @param campusUntil hour at which it closes
 * @param leaseDays days for which a home keeps its address
 * @param ipv6 share of homes with an IPv6 address, of 2001:db8::/32 (RFC 3849)
 */
public record Network(
    AddressBlock campus,
    AddressBlock home,
    AddressBlock mobile,
    double onCampus,
    int campusFrom,
    int campusUntil,
    int leaseDays,
    double ipv6) {
  public Network {
    Require.between("campusFrom", campusFrom, 0, 23);
    Require.between("campusUntil", campusUntil, campusFrom, 24);
    Require.between("leaseDays", leaseDays, 1, 3650);
    Require.share("ipv6", ipv6);
    Require.present("campus", campus);
    Require.present("home", home);
    Require.present("mobile", mobile);
    Require.share("onCampus", onCampus);
  }
}
