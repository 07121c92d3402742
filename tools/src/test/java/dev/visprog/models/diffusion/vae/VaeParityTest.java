package dev.visprog.models.diffusion.vae;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.visprog.models.checkpoint.Checkpoint;
import dev.visprog.models.config.Config;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.fixture.ExpectedTensors;
import dev.visprog.models.fixture.Fixture;
import dev.visprog.models.fixture.Fixtures;
import dev.visprog.models.fixture.RecordedStates;
import dev.visprog.models.nn.Network;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The states and results of the original autoencoder. */
@Tag("parity")
class VaeParityTest {
  @Test
  void encodesAndDecodes() throws Exception {
    Fixture fixture = Fixtures.require("sd_inpaint");
    ExpectedTensors expected = fixture.tensors();
    RecordedStates states = new RecordedStates("vae.");
    try (Checkpoint checkpoint =
            Checkpoint.open(fixture.checkpoint().resolve("vae"), "diffusion_pytorch_model");
        Network<Vae> network = load(checkpoint)) {
      network
          .runtime()
          .call(
              () -> {
                NDManager manager = network.runtime().manager();
                NDArray picture = tensor(manager, expected, "vae.pixel_in");
                NDArray moments = network.layers().encode(picture, states::add);
                int channels = network.layers().config().latent();
                states.add("mean", moments.get(":, :" + channels));
                states.add("logvar", moments.get(":, " + channels + ":").clip(-30, 20));
                NDArray latents = tensor(manager, expected, "vae.decode_in");
                return states
                    .add("decode_out", network.layers().decode(latents, states::add))
                    .getShape();
              });
    }
    states.compareKnownWith(expected);
  }

  private static NDArray tensor(NDManager manager, ExpectedTensors tensors, String name) {
    return manager.create(tensors.floats(name), new Shape(tensors.shape(name)));
  }

  private static Network<Vae> load(Checkpoint checkpoint) throws Exception {
    VaeConfig config = VaeConfig.of(Config.of(checkpoint));
    return Network.load(ModelRuntime.shared(), checkpoint, p -> new Vae(p, config, Tiles.STANDARD));
  }
}
