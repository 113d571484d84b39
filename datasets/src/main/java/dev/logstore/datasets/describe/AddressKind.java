package dev.logstore.datasets.describe;

import java.util.Locale;

/** What kind of address a row came from. */
enum AddressKind {
  NONE,
  IPV4,
  IPV4_PRIVATE,
  IPV6,
  OTHER;

  static AddressKind of(String address) {
    if (address == null || address.isEmpty()) {
      return NONE;
    }
    if (address.indexOf(':') >= 0) {
      return IPV6;
    }
    int dots = 0;
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      dots += c == '.' ? 1 : 0;
      if (c != '.' && (c < '0' || c > '9')) {
        return OTHER;
      }
    }
    return dots != 3 ? OTHER : isPrivate(address) ? IPV4_PRIVATE : IPV4;
  }

  /** RFC 1918. */
  private static boolean isPrivate(String address) {
    return address.startsWith("10.")
        || address.startsWith("192.168.")
        || address.matches("172\\.(1[6-9]|2\\d|3[01])\\..*");
  }

  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
