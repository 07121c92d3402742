package dev.visprog.tools.scene.exam;

import dev.visprog.tool.Signature;
import dev.visprog.tool.ToolException;
import java.util.List;

/** Measures one thing, scene by scene. For one thread. */
interface Exam {

  /** The tools that it calls. */
  List<Signature> tools();

  /** One more scene; what a tool cannot do counts as wrong. */
  void take(Subject subject) throws ToolException;

  /** What came of it. */
  Section section();
}
