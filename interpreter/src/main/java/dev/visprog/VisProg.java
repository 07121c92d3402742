package dev.visprog;

import dev.visprog.agent.Agent;
import dev.visprog.agent.Effort;
import dev.visprog.cache.DiskCache;
import dev.visprog.check.CheckResult;
import dev.visprog.check.CheckedProgram;
import dev.visprog.check.Checker;
import dev.visprog.check.ProgramException;
import dev.visprog.plan.Instruction;
import dev.visprog.plan.Plan;
import dev.visprog.plan.Planner;
import dev.visprog.plan.PlanningException;
import dev.visprog.run.Interpreter;
import dev.visprog.run.Run;
import dev.visprog.run.RunException;
import dev.visprog.run.RunSettings;
import dev.visprog.run.StepListener;
import dev.visprog.source.Source;
import dev.visprog.standard.StandardToolbox;
import dev.visprog.tool.Limits;
import dev.visprog.tool.Tool;
import dev.visprog.tool.Toolbox;
import dev.visprog.trace.Planning;
import dev.visprog.value.Image;
import dev.visprog.value.Type;
import dev.visprog.value.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The front door: answers questions about pictures and edits them by running programs.
 *
 * <pre>{@code
 * try (VisProg visprog = VisProg.builder().tool(new Brightness()).build()) {
 *   Answer answer = visprog.run(
 *       Source.of("LIGHT=Brightness(image=IMAGE)\nANSWER=Eval('{LIGHT} > 0.5')"),
 *       Map.of("IMAGE", Image.of(ImageIO.read(file))));
 *   System.out.println(answer.value().summary());
 * }
 * }</pre>
 *
 * <p>Safe for use by several threads. Interrupting a thread stops the run it waits for. Closing it
 * closes every tool that can be closed.
 */
public final class VisProg implements AutoCloseable {
  private final Toolbox toolbox;
  private final @Nullable Agent agent; // none without a planner
  private final Checker checker;
  private final Interpreter interpreter;
  private final StepListener listener;

  private VisProg(Builder builder) {
    this.toolbox = builder.toolbox.with(builder.ownTools);
    this.checker = new Checker(toolbox, builder.settings.limits());
    this.interpreter = new Interpreter(builder.settings);
    this.listener = builder.listener;
    this.agent =
        builder.planner == null
            ? null
            : new Agent(builder.planner, toolbox, checker, interpreter, builder.effort, listener);
  }

  /** Starts with the standard tools declared, no planner, and {@link RunSettings#DEFAULT}. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Plans, checks and runs; repairs and votes as the builder says.
   *
   * @param instruction what to find out or to do, in plain words
   * @param images the pictures by the name that programs call them: {@code IMAGE}; planners take
   *     them in the order of their names, {@code IMAGE2} before {@code IMAGE10}
   * @throws PlanningException if there is no planner, or it has no program for this
   * @throws ProgramException if the planner's last program is not sound
   * @throws RunException if a step fails, a limit is reached, or the run is interrupted
   */
  public Answer ask(String instruction, Map<String, Image> images)
      throws PlanningException, ProgramException, RunException {
    List<String> names = images.keySet().stream().sorted(PictureNames.ORDER).toList();
    return ask(new Instruction(instruction, names), images);
  }

  /**
   * Plans, checks and runs; repairs and votes as the builder says. Whatever comes of it, a trace
   * tells what was tried: that of the answer, or of the exception.
   *
   * @param images a picture for each name in the instruction
   * @throws PlanningException if there is no planner, or it has no program for this
   * @throws ProgramException if the planner's last program is not sound
   * @throws RunException if a step fails, a limit is reached, or the run is interrupted
   */
  public Answer ask(Instruction instruction, Map<String, Image> images)
      throws PlanningException, ProgramException, RunException {
    if (!images.keySet().containsAll(instruction.images())) {
      throw new IllegalArgumentException(
          "got pictures named %s, want %s".formatted(images.keySet(), instruction.images()));
    }
    Run run = agent().ask(instruction, images);
    return new Answer(Objects.requireNonNull(run.answer(), "an agent's answer"), run.trace());
  }

  /**
   * Checks and runs a program.
   *
   * @param inputs the values it starts with, by name
   * @throws ProgramException if it is not sound
   * @throws RunException if a step fails, a limit is reached, or the run is interrupted
   */
  public Answer run(Source program, Map<String, ? extends Value> inputs)
      throws ProgramException, RunException {
    return run(program, inputs, null, Planning.by("recorded"));
  }

  /**
   * Checks and runs a program that was planned before.
   *
   * @param instruction what it was planned for; null if it was not
   * @param planning how it came about
   * @throws ProgramException if it is not sound
   * @throws RunException if a step fails, a limit is reached, or the run is interrupted
   */
  public Answer run(
      Source program,
      Map<String, ? extends Value> inputs,
      @Nullable String instruction,
      Planning planning)
      throws ProgramException, RunException {
    Map<String, Type> types =
        inputs.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().type()));
    CheckedProgram checked = check(program, types).orThrow();
    Run run = interpreter.run(checked, inputs, instruction, planning, listener);
    if (run.answer() == null) {
      throw new RunException(run.trace());
    }
    return new Answer(run.answer(), run.trace());
  }

  /** Checks a program; no tool is called. */
  public CheckResult check(Source program, Map<String, Type> inputs) {
    return checker.check(program, inputs);
  }

  /**
   * Asks the planner for a program, and again if it is not sound; nothing is run.
   *
   * @return a plan whose program the checker takes
   * @throws PlanningException if there is no planner, or it has no program for this
   * @throws ProgramException if the planner's last program is not sound
   */
  public Plan plan(Instruction instruction) throws PlanningException, ProgramException {
    return agent().plan(instruction);
  }

  private Agent agent() throws PlanningException {
    if (agent == null) {
      throw new PlanningException("there is no planner, give one to the builder or run a program");
    }
    return agent;
  }

  /** The tools that programs may call. */
  public Toolbox toolbox() {
    return toolbox;
  }

  /** Closes every tool that can be closed. */
  @Override
  public void close() {
    IllegalStateException failed = null;
    for (Tool tool : toolbox.tools()) {
      if (tool instanceof AutoCloseable closeable) {
        try {
          closeable.close();
        } catch (Exception e) {
          failed = failed == null ? new IllegalStateException("a tool did not close", e) : failed;
        }
      }
    }
    if (failed != null) {
      throw failed;
    }
  }

  /** Collects what a {@link VisProg} is made of. */
  public static final class Builder {
    private Toolbox toolbox = StandardToolbox.declared();
    private final List<Tool> ownTools = new ArrayList<>();
    private @Nullable Planner planner;
    private RunSettings settings = RunSettings.DEFAULT;
    private StepListener listener = StepListener.NONE;
    private Effort effort = Effort.DEFAULT;

    private Builder() {}

    /** The tools that programs may call, instead of the standard ones that are only declared. */
    public Builder toolbox(Toolbox tools) {
      toolbox = tools;
      return this;
    }

    /** One more tool; it replaces one of the same name. */
    public Builder tool(Tool tool) {
      ownTools.add(tool);
      return this;
    }

    /** Who writes programs. */
    public Builder planner(Planner writer) {
      planner = writer;
      return this;
    }

    /**
     * How often the planner may write a program anew that the checker rejects or of which a step
     * fails; 2 unless said otherwise, 0 for never.
     */
    public Builder repairs(int repairs) {
      effort = effort.withRepairs(repairs);
      return this;
    }

    /**
     * How many programs vote on an answer; 1, no vote, unless said otherwise. Fewer are asked for
     * when the rest cannot change the outcome.
     */
    public Builder votes(int votes) {
      effort = effort.withVotes(votes);
      return this;
    }

    /** The bounds of every run. */
    public Builder limits(Limits limits) {
      settings = settings.withLimits(limits);
      return this;
    }

    /** How many tools may work at once; as many as there are processors unless said otherwise. */
    public Builder threads(int threads) {
      settings = settings.withThreads(threads);
      return this;
    }

    /** Keeps results from run to run in a folder. */
    public Builder cacheFolder(Path folder) {
      settings = settings.withCache(new DiskCache(folder));
      return this;
    }

    /** The seed that every tool gets; 0 unless said otherwise. */
    public Builder seed(long seed) {
      settings = settings.withSeed(seed);
      return this;
    }

    /** Whether a step that finds nothing to work on is an error. */
    public Builder strict(boolean strict) {
      settings = settings.withStrict(strict);
      return this;
    }

    /** Where models should compute: {@code auto}, {@code cpu}, {@code cuda}, {@code cuda:1}, … */
    public Builder device(String device) {
      settings = settings.withDevice(device);
      return this;
    }

    /** Who watches the runs. */
    public Builder listener(StepListener watcher) {
      listener = watcher;
      return this;
    }

    /** Makes it. */
    public VisProg build() {
      return new VisProg(this);
    }
  }
}
