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
  private final Queue<EventEncoder> idle = new ConcurrentLinkedQueue<>();

  WindowEncoder(EventGenerator generator, EventFormat format) {
    this.generator = generator;
    this.format = format;
  }

  /** The window as it stands in the file. */
  EncodedWindow encode(int index) {
    EventGenerator.Window window = generator.window(index);
    EventEncoder encoder = idle.poll();
    if (encoder == null) {
      encoder = format.encoder();
    }
    List<ByteBlock> blocks = new ArrayList<>();
    ByteBlock block = newBlock();
    Tally tally = new Tally();
    long id = window.firstEvent();
    for (MoodleEvent event : window.events()) {
      encoder.put(event, ++id, block);
      tally.add(event);
      if (block.size() >= BLOCK_BYTES) {
        blocks.add(format.compression().compress(block));
        block = newBlock();
      }
    }
    if (block.size() > 0) {
      blocks.add(format.compression().compress(block));
    }
    idle.add(encoder);
    return new EncodedWindow(window.firstEvent(), blocks, tally);
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
