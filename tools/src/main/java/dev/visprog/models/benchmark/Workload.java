package dev.visprog.models.benchmark;

import dev.visprog.value.Image;
import java.util.List;

/** A model with something to do that is typical of it. */
public interface Workload extends AutoCloseable {
  /** What the model is: {@code clip}, {@code owlvit}, …. */
  String kind();

  /** Lets it look at pictures, of any size, together. */
  void run(List<Image> pictures);

  /** The floating-point operations of the products that one picture of 640×480 pixels takes. */
  double flops();

  /** Frees its weights. */
  @Override
  void close();
}
