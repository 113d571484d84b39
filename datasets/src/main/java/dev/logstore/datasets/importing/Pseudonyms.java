package dev.logstore.datasets.importing;

import dev.logstore.datasets.MoodleEvent;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Takes the persons out of events. A user id becomes another by a permutation under the key: the
 * same under the same key, no two alike, not to be reversed without it, and short enough for an
 * integer column of 32 bits. Nobody (0) and the guest (1) stay. Addresses lose what follows /24
 * (IPv4) or /48 (IPv6). Not thread-safe; memory grows with the users.
 */
final class Pseudonyms {
  private static final long GUEST = 1;
  private static final int USER_CONTEXT = 30;

  /** Ids of users and what stands for them are below this; Moodle counts users from 2. */
  private static final long END = 1L << 31;

  /** Numbers that stand for texts begin here, above all ids that a site has reached. */
  private static final long FIRST_OF_TEXTS = 1L << 30;

  private static final int ROUNDS = 8;

  private final Mac mac;
  private final Map<Long, Long> ids = new HashMap<>();
  private final Map<String, Long> texts = new HashMap<>();
  private final Set<Long> taken = new HashSet<>();

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

  /** Pseudonym of a user's id. One that no 32 bits hold becomes one of 53 bits. */
  long id(long user) {
    if (user >= 0 && user <= GUEST) {
      return user;
    }
    return user < 0 || user >= END
        ? Math.max(END, hash("user:" + user) >>> 11)
        : ids.computeIfAbsent(user, this::permuted);
  }

  /** A Feistel network of 32 bits, walked until it is within the range of ids. */
  private long permuted(long user) {
    long value = user;
    do {
      long left = value >>> 16;
      long right = value & 0xffff;
      for (int round = 0; round < ROUNDS; round++) {
        long next = left ^ (hash("round:" + round + ":" + right) & 0xffff);
        left = right;
        right = next;
      }
      value = left << 16 | right;
    } while (value <= GUEST || value >= END);
    return value;
  }

  /** A number that stands for a text under this key, no other text's, of 31 bits. */
  long number(String text) {
    return texts.computeIfAbsent(text, this::free);
  }

  private long free(String text) {
    long number = hash(text) & (FIRST_OF_TEXTS - 1);
    while (!taken.add(number)) {
      number = (number + 1) & (FIRST_OF_TEXTS - 1);
    }
    return FIRST_OF_TEXTS + number;
  }

  private long hash(String text) {
    return ByteBuffer.wrap(mac.doFinal(text.getBytes(StandardCharsets.UTF_8))).getLong();
  }

  /** In the form in which PostgreSQL writes it too; null for what is no address. */
  static String address(String address) {
    if (address == null || address.isEmpty()) {
      return address;
    }
    // Only literals: a name would be looked up on the network.
    if (!address.matches("[0-9.]{7,15}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")) {
      return null;
    }
    byte[] bytes;
    try {
      bytes = InetAddress.getByName(address).getAddress();
    } catch (UnknownHostException e) {
      return null;
    }
    return bytes.length == 4
        ? (bytes[0] & 0xff) + "." + (bytes[1] & 0xff) + "." + (bytes[2] & 0xff) + ".0"
        : prefix(bytes);
  }

  private static String prefix(byte[] bytes) {
    StringBuilder prefix = new StringBuilder();
    int groups = 3;
    while (groups > 0 && bytes[2 * groups - 2] == 0 && bytes[2 * groups - 1] == 0) {
      groups--;
    }
    for (int i = 0; i < groups; i++) {
      int group = ((bytes[2 * i] & 0xff) << 8) | (bytes[2 * i + 1] & 0xff);
      prefix.append(Integer.toHexString(group)).append(i + 1 < groups ? ":" : "");
    }
    return prefix + "::";
  }
}
