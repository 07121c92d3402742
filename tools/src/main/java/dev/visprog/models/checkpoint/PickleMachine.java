package dev.visprog.models.checkpoint;

import dev.visprog.models.checkpoint.PickleValue.Constant;
import dev.visprog.models.checkpoint.PickleValue.Dictionary;
import dev.visprog.models.checkpoint.PickleValue.Global;
import dev.visprog.models.checkpoint.PickleValue.Sequence;
import dev.visprog.models.checkpoint.PickleValue.Text;
import dev.visprog.models.checkpoint.PickleValue.Tuple;
import dev.visprog.models.checkpoint.PickleValue.Whole;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a pickle of protocol 2 with tensors in it and nothing else. A pickle is a program for a
 * machine with a stack; Python's machine calls whatever function the program names. This one knows
 * the few operations that a state dict needs, and the names of {@link TorchGlobal}, of which it
 * calls none: it notes what they would make.
 */
final class PickleMachine {
  private static final int PROTOCOL = 2;

  /** Bounds the memory; a tensor takes some 16. */
  private static final int MOST_VALUES = 20 * Bounds.MOST_TENSORS;

  /** A tensor takes some 8. */
  private static final int MOST_REMEMBERED = 10 * Bounds.MOST_TENSORS;

  /** Python puts at most 1000 pairs on the stack at once. */
  private static final int DEEPEST_STACK = 10_000;

  private static final int MOST_MARKS = 100;

  private final PickleBytes in;
  private final TorchObjects objects;
  private final List<PickleValue> stack = new ArrayList<>();
  private final Deque<Integer> marks = new ArrayDeque<>();
  private final Map<Integer, PickleValue> memo = new HashMap<>();
  private int values;

  PickleMachine(PickleBytes in) {
    this.in = in;
    this.objects = new TorchObjects(in);
  }

  /** The value that the whole pickle stands for. */
  PickleValue run() throws CheckpointException {
    if (in.opcode() != PickleOpcode.PROTO || in.unsigned1() != PROTOCOL) {
      throw in.wrong("want a pickle of protocol %d, as torch.save writes".formatted(PROTOCOL));
    }
    for (PickleOpcode opcode = in.opcode(); opcode != PickleOpcode.STOP; opcode = in.opcode()) {
      step(opcode);
    }
    if (!marks.isEmpty() || stack.size() != 1) {
      throw in.wrong("got %d values at the end, want one".formatted(stack.size()));
    }
    return pop();
  }

  private void step(PickleOpcode opcode) throws CheckpointException {
    switch (opcode) {
      case NONE -> push(Constant.NONE);
      case NEWTRUE -> push(Constant.TRUE);
      case NEWFALSE -> push(Constant.FALSE);
      case BININT -> push(new Whole(in.signed4()));
      case BININT1 -> push(new Whole(in.unsigned1()));
      case BININT2 -> push(new Whole(in.unsigned2()));
      case LONG1 -> push(new Whole(in.signed(in.unsigned1())));
      case BINUNICODE -> push(new Text(in.text()));
      case EMPTY_DICT -> push(new Dictionary());
      case EMPTY_LIST -> push(new Sequence());
      case EMPTY_TUPLE -> push(new Tuple(List.of()));
      case TUPLE1 -> push(new Tuple(popLast(1)));
      case TUPLE2 -> push(new Tuple(popLast(2)));
      case TUPLE3 -> push(new Tuple(popLast(3)));
      case TUPLE -> push(new Tuple(popToMark()));
      case MARK -> mark();
      case APPEND -> append(popLast(1));
      case APPENDS -> append(popToMark());
      case SETITEM -> setItems(popLast(2));
      case SETITEMS -> setItems(popToMark());
      case BINPUT -> put(in.unsigned1());
      case LONG_BINPUT -> put(in.signed4());
      case BINGET -> get(in.unsigned1());
      case LONG_BINGET -> get(in.signed4());
      case GLOBAL -> push(global(in.line() + " " + in.line()));
      case BINPERSID -> push(objects.storage(pop()));
      case REDUCE -> reduce();
      case BUILD -> build();
      default ->
          throw in.wrong(
              "got pickle operation %s, want only those of a state dict; nothing was run"
                  .formatted(opcode));
    }
  }

  private void push(PickleValue value) throws CheckpointException {
    if (++values > MOST_VALUES) {
      throw in.wrong("got more than %d values".formatted(MOST_VALUES));
    }
    pushAgain(value);
  }

  private void pushAgain(PickleValue value) throws CheckpointException {
    if (stack.size() >= DEEPEST_STACK) {
      throw in.wrong("got more than %d values that wait for use".formatted(DEEPEST_STACK));
    }
    stack.add(value);
  }

  private PickleValue pop() throws CheckpointException {
    return popLast(1).get(0);
  }

  /** Takes values from above the last mark. */
  private List<PickleValue> popLast(int count) throws CheckpointException {
    int floor = marks.isEmpty() ? 0 : marks.getLast();
    if (stack.size() - floor < count) {
      throw in.wrong("got fewer values than the operation takes");
    }
    List<PickleValue> top = stack.subList(stack.size() - count, stack.size());
    List<PickleValue> taken = List.copyOf(top);
    top.clear();
    return taken;
  }

  private void mark() throws CheckpointException {
    if (marks.size() >= MOST_MARKS) {
      throw in.wrong("got values nested deeper than %d".formatted(MOST_MARKS));
    }
    marks.addLast(stack.size());
  }

  private List<PickleValue> popToMark() throws CheckpointException {
    if (marks.isEmpty()) {
      throw in.wrong("got an end without a beginning");
    }
    List<PickleValue> taken = popLast(stack.size() - marks.getLast());
    marks.removeLast();
    return taken;
  }

  private PickleValue top() throws CheckpointException {
    PickleValue top = pop();
    stack.add(top);
    return top;
  }

  private void append(List<PickleValue> items) throws CheckpointException {
    if (!(top() instanceof Sequence list)) {
      throw in.wrong("got %s, want a list to append to".formatted(top().kind()));
    }
    list.items.addAll(items);
  }

  private void setItems(List<PickleValue> items) throws CheckpointException {
    if (!(top() instanceof Dictionary dictionary) || items.size() % 2 != 0) {
      throw in.wrong("got %s, want a dict and pairs for it".formatted(top().kind()));
    }
    for (int i = 0; i < items.size(); i += 2) {
      if (!(items.get(i) instanceof Text key)) {
        throw in.wrong("got key %s, want a text".formatted(items.get(i).kind()));
      }
      if (dictionary.items.put(key.text(), items.get(i + 1)) != null) {
        throw in.wrong("got %s twice in one dict".formatted(Quote.of(key.text())));
      }
    }
  }

  private void put(int index) throws CheckpointException {
    if (memo.size() >= MOST_REMEMBERED) {
      throw in.wrong("got more than %d remembered values".formatted(MOST_REMEMBERED));
    }
    memo.put(index, top());
  }

  private void get(int index) throws CheckpointException {
    PickleValue value = memo.get(index);
    if (value == null) {
      throw in.wrong("got a reference to value %d, which was not remembered".formatted(index));
    }
    pushAgain(value);
  }

  private Global global(String name) throws CheckpointException {
    return TorchGlobal.named(name)
        .map(Global::new)
        .orElseThrow(
            () ->
                in.wrong(
                    "got a reference to %s, want only tensors; nothing was run"
                        .formatted(Quote.of(name))));
  }

  private void reduce() throws CheckpointException {
    List<PickleValue> call = popLast(2);
    push(objects.make(call.get(0), call.get(1)));
  }

  /** The attributes of a state dict hold the versions of its modules, which nothing needs. */
  private void build() throws CheckpointException {
    PickleValue attributes = pop();
    if (!(attributes instanceof Dictionary) || !(top() instanceof Dictionary)) {
      throw in.wrong(
          "got attributes %s for %s, want a dict for a dict"
              .formatted(attributes.kind(), top().kind()));
    }
  }
}
