package dev.visprog.check;

import dev.visprog.value.Value;
import java.util.List;
import java.util.stream.IntStream;

/** Where the value of an argument comes from. */
public sealed interface Operand {

  /** The steps that must be done before. */
  IntStream dependencies();

  /** A value that is written out in the program. */
  record Constant(Value value) implements Operand {
    @Override
    public IntStream dependencies() {
      return IntStream.empty();
    }
  }

  /**
   * The value of a variable.
   *
   * @param name the variable
   * @param step which step gives it the value meant here; {@link #INPUT} for an input
   */
  record Reference(String name, int step) implements Operand {
    /** Stands for a value that the program starts with. */
    public static final int INPUT = -1;

    @Override
    public IntStream dependencies() {
      return step == INPUT ? IntStream.empty() : IntStream.of(step);
    }
  }

  /** Names put together from texts and names. */
  record Listed(List<Operand> items) implements Operand {
    public Listed {
      items = List.copyOf(items);
    }

    @Override
    public IntStream dependencies() {
      return items.stream().flatMapToInt(Operand::dependencies);
    }
  }
}
