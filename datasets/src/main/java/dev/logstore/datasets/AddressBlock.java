package dev.logstore.datasets;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A block of IPv4 addresses.
 *
 * @param first first address, as an unsigned 32-bit number
 * @param prefix bits that all its addresses share, 8 to 32
 */
public record AddressBlock(long first, int prefix) {
  private static final Pattern CIDR =
      Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})/(\\d{1,2})");

  /**
   * Reads the usual notation, for instance {@code 203.0.113.0/28}.
   *
   * @throws IllegalArgumentException if the text is none
   */
  @JsonCreator
  public static AddressBlock parse(String cidr) {
    Matcher parts = CIDR.matcher(cidr);
    if (!parts.matches()) {
      throw new IllegalArgumentException("is " + cidr + ", must be like 203.0.113.0/28");
    }
    long address = 0;
    for (int i = 1; i <= 4; i++) {
      int octet = Integer.parseInt(parts.group(i));
      if (octet > 255) {
        throw new IllegalArgumentException("is " + cidr + ": " + octet + " is above 255");
      }
      address = address << 8 | octet;
    }
    int prefix = Integer.parseInt(parts.group(5));
    if (prefix < 8 || prefix > 32) {
      throw new IllegalArgumentException("is " + cidr + ": the prefix must be from 8 to 32");
    }
    return new AddressBlock(address & -(1L << (32 - prefix)), prefix);
  }

  /** How many addresses it has. */
  public int size() {
    return 1 << (32 - prefix);
  }

  /** The address at an index from 0, in dotted form. */
  public String address(int index) {
    long address = first + Math.floorMod(index, size());
    return (address >> 24)
        + "."
        + (address >> 16 & 255)
        + "."
        + (address >> 8 & 255)
        + "."
        + (address & 255);
  }

  /** Whether it holds an address in dotted form. */
  public boolean contains(String address) {
    return parse(address + "/" + prefix).first == first;
  }
}
