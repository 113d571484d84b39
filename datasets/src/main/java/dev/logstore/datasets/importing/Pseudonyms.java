package dev.logstore.datasets.importing;

import dev.logstore.datasets.MoodleEvent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Takes the persons out of events. A user id becomes 53 bits of its HMAC-SHA256: the same under the
 * same key, not to be reversed without it. Nobody (0) and the guest (1) stay. Addresses lose what
 * follows /24 (IPv4) or /48 (IPv6). Not thread-safe.
 */
final class Pseudonyms {
  private static final long GUEST = 1;
  private static final int USER_CONTEXT = 30;

  private final Mac mac;

  Pseudonyms(SecretKey key) {
    try {
      mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JVM has HMAC-SHA256", e);
    }
  }

  /** The event without identities. */
  MoodleEvent of(MoodleEvent event) {
    boolean userContext = event.contextLevel() == USER_CONTEXT;
    boolean userObject = Objects.equals(event.objectTable(), "user");
    return new MoodleEvent(
        event.eventName(),
        event.component(),
        event.action(),
        event.target(),
        event.objectTable(),
        userObject ? user(event.objectId()) : event.objectId(),
        event.crud(),
        event.eduLevel(),
        event.contextId(),
        event.contextLevel(),
        userContext ? id(event.contextInstanceId()) : event.contextInstanceId(),
        id(event.userId()),
        event.courseId(),
        user(event.relatedUserId()),
        event.anonymous(),
        OtherScrubber.scrub(event.other(), this::id),
        event.timeCreated(),
        event.origin(),
        address(event.ip()),
        user(event.realUserId()));
  }

  private Long user(Long id) {
    return id == null ? null : Long.valueOf(id(id));
  }

  /** Pseudonym of a user's id. */
  long id(long user) {
    return user >= 0 && user <= GUEST ? user : number("user:" + user);
  }

  /** A number that stands for a text under this key, more than 1 and below 2^53. */
  long number(String text) {
    byte[] hash = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    return Math.max(2, ByteBuffer.wrap(hash).getLong() >>> 11);
  }

  static String address(String address) {
    if (address == null || address.isEmpty()) {
      return address;
    }
    if (address.matches("\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}")) {
      return address.substring(0, address.lastIndexOf('.')) + ".0";
    }
    if (!address.matches("[0-9a-fA-F:.]+") || address.indexOf(':') < 0) {
      return null;
    }
    String head = address.contains("::") ? address.substring(0, address.indexOf("::")) : address;
    String[] groups = head.split(":", -1);
    StringBuilder prefix = new StringBuilder();
    for (int i = 0; i < Math.min(3, groups.length); i++) {
      prefix.append(groups[i].isEmpty() || groups[i].contains(".") ? "0" : groups[i]).append(':');
    }
    return prefix.length() == 0 ? "::" : prefix + ":";
  }
}
