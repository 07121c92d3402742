package dev.visprog.run;

import dev.visprog.tool.Arguments;
import dev.visprog.tool.BatchTool;
import dev.visprog.tool.CancelledException;
import dev.visprog.tool.Tool;
import dev.visprog.tool.ToolException;
import dev.visprog.trace.TracedStep.Cache;
import dev.visprog.value.Frame;
import dev.visprog.value.Image;
import dev.visprog.value.Regions;
import dev.visprog.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Calls tools, each distinct call once in a run. One for each run; used by several threads. */
final class ToolCaller {
  private final RunSettings settings;
  private final SharedResults shared;
  private final Map<String, CompletableFuture<Answer>> answers = new ConcurrentHashMap<>();

  ToolCaller(RunSettings settings, SharedResults shared) {
    this.settings = settings;
    this.shared = shared;
  }

  /** One call that is to be made. */
  record Call(
      String key, Tool tool, Optional<String> revision, Arguments arguments, StepContext context) {}

  /**
   * How a call ended: with a result or with what was thrown.
   *
   * @param cache whether an earlier run had made the call
   */
  record Answer(@Nullable CallResult result, @Nullable Throwable problem, Cache cache) {}

  /** The call of a tool with these arguments. */
  Call prepare(Tool tool, Arguments arguments, StepContext context) {
    arguments.notes().forEach(context::warn);
    Optional<String> revision = tool.revision();
    String key = CallKey.of(tool, revision, arguments, settings);
    return new Call(key, tool, revision, arguments, context);
  }

  /** Makes calls of one tool, or waits for equal ones that others make; one answer for each. */
  List<Answer> call(List<Call> calls) throws InterruptedException {
    Map<String, Call> own = new LinkedHashMap<>();
    for (Call call : calls) {
      if (answers.putIfAbsent(call.key, new CompletableFuture<>()) == null) {
        own.put(call.key, call);
      }
    }
    Map<String, Answer> made = new LinkedHashMap<>();
    try {
      made.putAll(make(List.copyOf(own.values())));
    } finally {
      Answer none = new Answer(null, new CancelledException("the run was stopped"), Cache.COMPUTED);
      own.keySet().forEach(key -> future(key).complete(made.getOrDefault(key, none)));
    }
    List<Answer> all = new ArrayList<>();
    for (Call call : calls) {
      all.add(await(future(call.key)));
    }
    return all;
  }

  private CompletableFuture<Answer> future(String key) {
    return Objects.requireNonNull(answers.get(key));
  }

  private static Answer await(CompletableFuture<Answer> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new AssertionError("answers hold what was thrown", e);
    }
  }

  private Map<String, Answer> make(List<Call> calls) {
    Map<String, Answer> made = new LinkedHashMap<>();
    List<Call> missing = new ArrayList<>();
    for (Call call : calls) {
      Answer kept = kept(call);
      if (kept == null) {
        missing.add(call);
      } else {
        made.put(call.key, kept);
      }
    }
    List<Answer> computed = compute(missing);
    for (int i = 0; i < missing.size(); i++) {
      Call call = missing.get(i);
      Answer answer = computed.get(i);
      made.put(call.key, answer);
      if (answer.result != null) {
        shared.keep(call.key, answer.result);
        if (call.revision.isPresent()) {
          settings.cache().keep(call.key, answer.result);
        }
      }
    }
    return made;
  }

  /** What an earlier run left; null if nothing. */
  private @Nullable Answer kept(Call call) {
    Optional<CallResult> recent = shared.find(call.key);
    if (recent.isPresent()) {
      return new Answer(recent.get(), null, Cache.FROM_ASK);
    }
    Optional<CallResult> kept =
        call.revision.isEmpty() ? Optional.empty() : settings.cache().find(call.key);
    if (kept.isEmpty() || fits(call, kept.get().value()) != null) {
      return null;
    }
    shared.keep(call.key, kept.get());
    return new Answer(kept.get(), null, Cache.FROM_DISK);
  }

  private List<Answer> compute(List<Call> calls) {
    if (calls.size() > 1 && calls.get(0).tool instanceof BatchTool tool) {
      try {
        List<Value> values =
            tool.callAll(
                calls.stream()
                    .map(call -> new BatchTool.Call(call.arguments, call.context))
                    .toList());
        if (values.size() != calls.size()) {
          throw new IllegalStateException(
              "got %d values for %d calls".formatted(values.size(), calls.size()));
        }
        List<Answer> all = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
          all.add(answer(calls.get(i), values.get(i)));
        }
        return all;
      } catch (CancelledException e) {
        return calls.stream().map(call -> new Answer(null, e, Cache.COMPUTED)).toList();
      } catch (ToolException e) {
        // One of them cannot be done: call each alone, so that the error finds its step.
        return calls.stream().map(call -> computeAfresh(call)).toList();
      } catch (RuntimeException | Error e) {
        return calls.stream().map(call -> new Answer(null, e, Cache.COMPUTED)).toList();
      }
    }
    return calls.stream().map(this::compute).toList();
  }

  private Answer computeAfresh(Call call) {
    call.context.forget();
    call.arguments.notes().forEach(call.context::warn);
    return compute(call);
  }

  private Answer compute(Call call) {
    try {
      call.context.checkCancelled();
      return answer(call, call.tool.call(call.arguments, call.context));
    } catch (ToolException | RuntimeException | Error e) {
      return new Answer(null, e, Cache.COMPUTED);
    }
  }

  private Answer answer(Call call, @Nullable Value value) {
    String problem = fits(call, value);
    return value == null || problem != null
        ? new Answer(null, new IllegalStateException(problem), Cache.COMPUTED)
        : new Answer(call.context.result(value), null, Cache.COMPUTED);
  }

  /** What is wrong with a tool's value; null if nothing is. */
  private @Nullable String fits(Call call, @Nullable Value value) {
    var signature = call.tool.signature();
    if (value == null) {
      return "gave nothing, want " + signature.result();
    }
    if (!signature.result().accepts(value.type())) {
      return "gave %s, want %s".formatted(value.type(), signature.result());
    }
    if (value instanceof Image image && pixels(image) > settings.limits().pixels()) {
      return "gave %s, want at most %,d pixels"
          .formatted(image.summary(), settings.limits().pixels());
    }
    Frame frame = frame(value);
    Frame wanted =
        signature.resultFrame() == null
            ? null
            : call.arguments.find(signature.resultFrame()).map(ToolCaller::frame).orElse(null);
    return frame == null || wanted == null || frame.sharesOriginWith(wanted)
        ? null
        : "gave %s of another picture than '%s'".formatted(value.type(), signature.resultFrame());
  }

  private static long pixels(Image image) {
    return (long) image.width() * image.height();
  }

  private static @Nullable Frame frame(Value value) {
    if (value instanceof Image image) {
      return image.frame();
    }
    return value instanceof Regions regions ? regions.frame() : null;
  }
}
