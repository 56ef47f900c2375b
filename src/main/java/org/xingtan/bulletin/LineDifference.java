package org.xingtan.bulletin;

import java.util.ArrayList;
import java.util.List;

/// Which lines two texts share, in their order: the longest common subsequence.
final class LineDifference {
  private LineDifference() {}

  static List<ComparisonPage.Line> of(List<String> one, List<String> other) {
    int[][] common = new int[one.size() + 1][other.size() + 1];
    for (int left = one.size() - 1; left >= 0; left--) {
      for (int right = other.size() - 1; right >= 0; right--) {
        common[left][right] =
            one.get(left).equals(other.get(right))
                ? common[left + 1][right + 1] + 1
                : Math.max(common[left + 1][right], common[left][right + 1]);
      }
    }
    List<ComparisonPage.Line> lines = new ArrayList<>();
    int left = 0;
    int right = 0;
    while (left < one.size() || right < other.size()) {
      if (left < one.size() && right < other.size() && one.get(left).equals(other.get(right))) {
        lines.add(new ComparisonPage.Line("same", "", one.get(left)));
        left++;
        right++;
      } else if (right == other.size()
          || (left < one.size() && common[left + 1][right] >= common[left][right + 1])) {
        lines.add(new ComparisonPage.Line("less", "−", one.get(left++)));
      } else {
        lines.add(new ComparisonPage.Line("more", "+", other.get(right++)));
      }
    }
    return lines;
  }
}
