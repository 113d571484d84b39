package dev.logstore.datasets;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Makes windows and encodes them; any number of threads may use it. */
final class WindowEncoder {
  /** Below half a region of the smallest heap, so that the collector moves no block. */
  private static final int BLOCK_BYTES = 256 * 1024;

  private static final int ROW_RESERVE = 4 * 1024;

  private final EventGenerator generator;
  private final EventFormat format;
  private final SharedSessions sessions;
  private final Queue<ColumnEncoder> idle = new ConcurrentLinkedQueue<>();

  /**
   * @param from first window to encode
   * @param to window after the last
   */
  WindowEncoder(EventGenerator generator, EventFormat format, int from, int to) {
    this.generator = generator;
    this.sessions = new SharedSessions(generator, from, to);
    this.format = format;
  }

  /** The window as it stands in the file. */
  EncodedWindow encode(int index) {
    Window window = sessions.window(index);
    ColumnEncoder encoder = idle.poll();
    if (encoder == null) {
      encoder = format.encoder(generator.catalogue(), generator.otherForm());
    }
    Rows rows = new Rows(encoder, format.compression(), window.firstEvent());
    window.forEach(rows);
    rows.flush();
    idle.add(encoder);
    sessions.done(index);
    return new EncodedWindow(window.firstEvent(), rows.blocks, rows.counts.tally());
  }

  /** Encodes row after row into blocks. */
  private final class Rows implements Window.RowSink {
    private final ColumnEncoder encoder;
    private final Compression compression;
    private final List<ByteBlock> blocks = new ArrayList<>();
    private final ColumnCounts counts = new ColumnCounts(generator.catalogue());
    private ByteBlock block = newBlock();
    private long id;

    Rows(ColumnEncoder encoder, Compression compression, long firstEvent) {
      this.encoder = encoder;
      this.compression = compression;
      this.id = firstEvent;
    }

    @Override
    public void take(EventColumns columns, int row) {
      encoder.put(columns, row, ++id, block);
      counts.add(columns, row);
      if (block.size() >= BLOCK_BYTES) {
        blocks.add(compression.compress(block));
        block = newBlock();
      }
    }

    void flush() {
      if (block.size() > 0) {
        blocks.add(compression.compress(block));
      }
    }
  }

  /** What stands before the first window; nothing in some formats. */
  List<ByteBlock> begin() {
    ByteBlock block = new ByteBlock(ROW_RESERVE);
    format.encoder().begin(block);
    return compressed(block);
  }

  /** What stands after the last window; nothing in some formats. */
  List<ByteBlock> end() {
    ByteBlock block = new ByteBlock(ROW_RESERVE);
    format.encoder().end(block);
    return compressed(block);
  }

  private List<ByteBlock> compressed(ByteBlock block) {
    return block.size() == 0 ? List.of() : List.of(format.compression().compress(block));
  }

  private static ByteBlock newBlock() {
    return new ByteBlock(BLOCK_BYTES + ROW_RESERVE);
  }
}
