package dev.logstore.benchmarks.store.statement;

import dev.logstore.datasets.MoodleEvent;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** COPY's binary format: a signature, then for each row its columns with their lengths. */
final class CopyBinary implements Copy.Encoding {
  private static final byte[] SIGNATURE =
      "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
  private static final int NULL = -1;
  private static final int END = -1;

  @Override
  public void encode(InsertTarget target, List<MoodleEvent> events, ByteArrayOutputStream bytes)
      throws IOException {
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.write(SIGNATURE);
      int flags = 0;
      int extension = 0;
      out.writeInt(flags);
      out.writeInt(extension);
      for (MoodleEvent event : events) {
        out.writeShort(target.columns().size());
        for (InsertTarget.Column column : target.columns()) {
          Object value = column.source().value(event);
          if (value == null) {
            out.writeInt(NULL);
          } else {
            column.type().send(value, out);
          }
        }
      }
      out.writeShort(END);
    }
  }
}
