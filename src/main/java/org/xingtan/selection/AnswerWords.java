package org.xingtan.selection;

import java.util.List;
import org.xingtan.web.Words;

/// Answers and refusals in the reader's language, the same on every page that tells of them.
public record AnswerWords(Words words) {

  public String answer(Answer answer) {
    return switch (answer) {
      case Answer.Seated _ -> words.of("selection.answer.seated");
      case Answer.Waiting(int place) -> words.of("selection.answer.waiting", String.valueOf(place));
      case Answer.Refused(String reason, List<String> arguments) ->
          words.of("selection.answer.refused", sentence(reason, arguments));
    };
  }

  public String refusal(SelectionRefused refused) {
    return sentence(refused.reason(), refused.arguments());
  }

  /// The reason alone, for a table that counts refusals.
  ///
  /// @param reason name of a [SelectionRefused]
  public String reason(String reason) {
    return words.of("selection.reason." + reason);
  }

  public String summary(long seated, long waiting, long refused) {
    return words.of(
        "selection.answer.summary",
        String.valueOf(seated),
        String.valueOf(waiting),
        String.valueOf(refused));
  }

  private String sentence(String reason, List<String> arguments) {
    return words.of("selection.refused." + reason, arguments.toArray());
  }
}
