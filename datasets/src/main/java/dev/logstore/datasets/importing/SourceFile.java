package dev.logstore.datasets.importing;

import dev.logstore.datasets.DatasetException;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The file that is imported, plain or as gzip, with its checksum and how far it is read. */
final class SourceFile implements Closeable {
  private static final int BUFFER = 1 << 16;

  /** About how much longer a log is than its gzip; only to look at the disk before writing. */
  private static final long GZIP_RATIO = 10;

  private final Path file;
  private final long bytes;
  private final Counted counted;
  private final InputStream raw;
  private final boolean gzip;

  SourceFile(Path file) throws IOException {
    this.file = file;
    this.bytes = Files.size(file);
    this.counted = new Counted(Files.newInputStream(file));
    this.raw = new BufferedInputStream(counted, BUFFER);
    raw.mark(2);
    byte[] start = raw.readNBytes(2);
    raw.reset();
    this.gzip = start.length == 2 && (start[0] & 0xff) == 0x1f && (start[1] & 0xff) == 0x8b;
  }

  /** The text's bytes. A broken gzip throws a {@link DatasetException} when it is come to. */
  InputStream content() throws IOException {
    return gzip ? new Unpacked(new GZIPInputStream(raw, BUFFER)) : raw;
  }

  /** Size on disk. */
  long bytes() {
    return bytes;
  }

  /** How much of that is read. */
  long bytesRead() {
    return counted.read;
  }

  /** About how long the text is. */
  long textBytes() {
    return gzip ? bytes * GZIP_RATIO : bytes;
  }

  /** SHA-256 of the whole file; what is not yet read is read for it. */
  String sha256() throws IOException {
    raw.transferTo(OutputStream.nullOutputStream());
    return HexFormat.of().formatHex(counted.digest.digest());
  }

  @Override
  public void close() throws IOException {
    raw.close();
  }

  /** Says which file is broken. */
  private final class Unpacked extends FilterInputStream {
    Unpacked(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] into, int from, int count) throws IOException {
      try {
        return super.read(into, from, count);
      } catch (EOFException | ZipException e) {
        throw new DatasetException(
            file + " is a broken or cut-off gzip (" + e.getMessage() + "); export it again", e);
      }
    }
  }

  private static final class Counted extends FilterInputStream {
    private final MessageDigest digest;
    private long read;

    Counted(InputStream in) {
      super(in);
      try {
        digest = MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every JVM has SHA-256", e);
      }
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int count) throws IOException {
      int n = super.read(into, from, count);
      if (n > 0) {
        digest.update(into, from, n);
        read += n;
      }
      return n;
    }
  }
}
