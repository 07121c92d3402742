package dev.visprog.models.diffusion.unet;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import com.fasterxml.jackson.databind.JsonNode;
import dev.visprog.models.checkpoint.Checkpoint;
import dev.visprog.models.config.Config;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.fixture.ExpectedTensors;
import dev.visprog.models.fixture.Fixture;
import dev.visprog.models.fixture.Fixtures;
import dev.visprog.models.fixture.RecordedStates;
import dev.visprog.models.nn.Network;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The states and results of the original denoising network. */
@Tag("parity")
class UnetParityTest {
  @Test
  void saysTheSameAtEveryTimestep() throws Exception {
    Fixture fixture = Fixtures.require("sd_inpaint");
    ExpectedTensors expected = fixture.tensors();
    JsonNode timesteps = fixture.inputs().get("component_timesteps");
    int last = timesteps.get(timesteps.size() - 1).asInt();
    RecordedStates states = new RecordedStates("unet.");
    try (Checkpoint checkpoint = open(fixture);
        Network<Unet> network = load(checkpoint)) {
      for (JsonNode timestep : timesteps) {
        int t = timestep.asInt();
        // What was kept of the inside is of the last of the timesteps.
        UnetStates seen = t == last ? recording(states) : UnetStates.UNSEEN;
        network
            .runtime()
            .call(
                () -> {
                  NDManager manager = network.runtime().manager();
                  NDArray x = tensor(manager, expected, "unet.sample_in");
                  NDArray text = tensor(manager, expected, "text.last_hidden_state");
                  return states
                      .add("out.t" + t, network.layers().apply(x, t, text, seen))
                      .getShape();
                });
      }
    }
    states.compareKnownWith(expected);
  }

  @Test
  void saysOfOneWhatItSaysOfABatch() throws Exception {
    Fixture fixture = Fixtures.require("sd_inpaint");
    ExpectedTensors expected = fixture.tensors();
    int t = fixture.inputs().get("component_timesteps").get(0).asInt();
    float[] wanted = expected.floats("unet.out.t" + t);
    try (Checkpoint checkpoint = open(fixture);
        Network<Unet> network = load(checkpoint)) {
      int batch = (int) expected.shape("unet.sample_in")[0];
      for (int i = 0; i < batch; i++) {
        String one = i + ":" + (i + 1);
        float[] got =
            network
                .runtime()
                .call(
                    () -> {
                      NDManager manager = network.runtime().manager();
                      NDArray x = tensor(manager, expected, "unet.sample_in").get(one);
                      NDArray text = tensor(manager, expected, "text.last_hidden_state").get(one);
                      return network.layers().apply(x, t, text).toFloatArray();
                    });
        float[] part = Arrays.copyOfRange(wanted, i * got.length, (i + 1) * got.length);
        ExpectedTensors.assertWithin(
            "unet.out.t" + t, got, part, expected.tolerance("unet.out.t" + t));
      }
    }
  }

  /** The time is the same for the whole batch, and computed once; the first blocks have names. */
  private static UnetStates recording(RecordedStates states) {
    Set<String> before = new HashSet<>();
    return (name, state) -> {
      if (name.startsWith("time")) {
        states.add(name, state.repeat(0, 2));
      } else if (name.equals("resnet") || name.equals("transformer")) {
        if (before.add(name)) {
          states.add("first_" + name, state);
        }
      } else {
        states.add(name, state);
      }
    };
  }

  private static NDArray tensor(NDManager manager, ExpectedTensors tensors, String name) {
    return manager.create(tensors.floats(name), new Shape(tensors.shape(name)));
  }

  private static Checkpoint open(Fixture fixture) throws Exception {
    return Checkpoint.open(fixture.checkpoint().resolve("unet"), "diffusion_pytorch_model");
  }

  private static Network<Unet> load(Checkpoint checkpoint) throws Exception {
    UnetConfig config = UnetConfig.of(Config.of(checkpoint));
    return Network.load(ModelRuntime.shared(), checkpoint, p -> new Unet(p, config));
  }
}
