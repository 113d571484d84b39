package dev.logstore.benchmarks.database;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Passwords that live as long as a server. */
final class Passwords {
  private Passwords() {}

  /** 128 random bits in hexadecimal. */
  static String random() {
    byte[] bytes = new byte[16];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
