package dev.visprog.models.tokenizer;

import ai.djl.huggingface.tokenizers.jni.LibUtils;
import ai.djl.huggingface.tokenizers.jni.TokenizersLibrary;
import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.djl.DjlSettings;
import java.lang.ref.Cleaner;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.LongFunction;

/**
 * A tokenizer of the tokenizers library. Its functions are called as they are: DJL's class around
 * them also fetches the text and the place of every token, which takes most of the time, and can be
 * closed while it works.
 */
final class NativeTokenizer implements AutoCloseable {
  private static final Cleaner CLEANER = Cleaner.create();
  private static final TokenizersLibrary LIBRARY = TokenizersLibrary.LIB;

  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private final long handle;
  private final Cleaner.Cleanable memory;
  private boolean closed;

  private NativeTokenizer(long handle) {
    this.handle = handle;
    this.memory = CLEANER.register(this, () -> LIBRARY.deleteTokenizer(handle));
  }

  /**
   * Makes one.
   *
   * @param json a {@code tokenizer.json} that we wrote: over others, the library may end the
   *     process
   * @throws RuntimeException if the library refuses it
   * @throws CheckpointException if there is no library for this machine
   */
  static NativeTokenizer of(String json) throws CheckpointException {
    DjlSettings.apply();
    try {
      LibUtils.checkStatus();
    } catch (RuntimeException | LinkageError e) {
      Throwable cause = e;
      while (cause.getCause() != null) {
        cause = cause.getCause();
      }
      throw new CheckpointException(
          ("the library for tokenizers does not load on %s %s (%s); it wants Linux, Windows or"
                  + " macOS on ARM, and a folder that can be written (DJL_CACHE_DIR, else ~/.djl.ai)")
              .formatted(System.getProperty("os.name"), System.getProperty("os.arch"), cause));
    }
    return new NativeTokenizer(LIBRARY.createTokenizerFromString(json));
  }

  /** The ids of a text, those of its ends included. */
  long[] encode(String text) {
    return open(
        tokenizer -> {
          long encoding = LIBRARY.encode(tokenizer, text, true);
          try {
            return LIBRARY.getTokenIds(encoding);
          } finally {
            LIBRARY.deleteEncoding(encoding);
          }
        });
  }

  /** The text of ids, without special tokens. */
  String decode(long[] ids) {
    return open(tokenizer -> LIBRARY.decode(tokenizer, ids, true));
  }

  private <T> T open(LongFunction<T> work) {
    lock.readLock().lock();
    try {
      if (closed) {
        throw new IllegalStateException("the tokenizer is closed");
      }
      return work.apply(handle);
    } finally {
      lock.readLock().unlock();
    }
  }

  /** Waits for what other threads do with it, and frees its memory. */
  @Override
  public void close() {
    lock.writeLock().lock();
    try {
      closed = true;
      memory.clean();
    } finally {
      lock.writeLock().unlock();
    }
  }
}
