package dev.visprog.tools.scene.answer;

import dev.visprog.tools.scene.view.View;

/**
 * A question that has an answer in every view: {@code yes} or {@code no}, a number in digits, a
 * noun or a colour. "The ball" means the largest ball of the view. What is asked of a thing that is
 * not there is answered with {@code no ball}; if the answer is yes or no, with {@code no}.
 */
public sealed interface Inquiry
    permits CountInquiry, CheckInquiry, ColourInquiry, NameInquiry, SizeInquiry, SceneInquiry {

  /** The answer, a word or two. */
  String answer(View view);
}
