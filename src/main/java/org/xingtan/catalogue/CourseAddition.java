package org.xingtan.catalogue;

import java.util.List;
import org.xingtan.identity.Identity;
import org.xingtan.web.Blocks.Block;
import org.xingtan.web.Link;
import org.xingtan.web.Words;

/// What a room below adds to the page of a course; shown in the order of the beans.
public interface CourseAddition {
  /// @param links what the reader may do with the course there
  record Added(List<Link> links, List<Block> blocks) {
    public static Added nothing() {
      return new Added(List.of(), List.of());
    }
  }

  Added to(Course course, Identity reader, Words words);
}
