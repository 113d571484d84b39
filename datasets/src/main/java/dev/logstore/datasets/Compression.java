package dev.logstore.datasets;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What is done to a block of encoded rows before it is written. Each block becomes a whole gzip
 * member or zstd frame: that makes blocks independent of each other and of the thread that
 * compresses them, and files that are put one after another a file again (RFC 1952, RFC 8878).
 */
enum Compression {
  NONE {
    @Override
    ByteBlock compress(ByteBlock block) {
      return block;
    }

    @Override
    InputStream open(InputStream in) {
      return in;
    }
  },

  GZIP {
    @Override
    ByteBlock compress(ByteBlock block) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(block.size() / 4 + 64);
      try (GZIPOutputStream gzip = new GZIPOutputStream(bytes, 1 << 13)) {
        gzip.write(block.array(), 0, block.size());
      } catch (IOException e) {
        throw new UncheckedIOException("memory can be written", e);
      }
      return blockOf(bytes.toByteArray());
    }

    @Override
    InputStream open(InputStream in) throws IOException {
      return new GZIPInputStream(in, 1 << 16);
    }
  },

  ZSTD {
    @Override
    ByteBlock compress(ByteBlock block) {
      return blockOf(Zstd.compress(Arrays.copyOf(block.array(), block.size()), ZSTD_LEVEL));
    }

    @Override
    InputStream open(InputStream in) throws IOException {
      return new ZstdInputStream(in);
    }
  };

  /** The level that zstd's own command takes. */
  private static final int ZSTD_LEVEL = 3;

  /** A block as it is written; the block given must not be used after. */
  abstract ByteBlock compress(ByteBlock block);

  /** Reads what was compressed, all blocks of it. */
  abstract InputStream open(InputStream in) throws IOException;

  private static ByteBlock blockOf(byte[] bytes) {
    ByteBlock block = new ByteBlock(bytes.length);
    block.put(bytes);
    return block;
  }
}
