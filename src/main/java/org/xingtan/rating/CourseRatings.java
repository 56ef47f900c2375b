package org.xingtan.rating;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xingtan.catalogue.Course;
import org.xingtan.catalogue.CourseAddition;
import org.xingtan.catalogue.CourseAddress;
import org.xingtan.identity.Identity;
import org.xingtan.web.Blocks.Block;
import org.xingtan.web.Caller;
import org.xingtan.web.Link;
import org.xingtan.web.Words;

/// How a course is rated, on its page.
@Component
@Order(20)
class CourseRatings implements CourseAddition {
  private static final int COMMENTS = 10;

  private final RatingStore store;
  private final Ratings ratings;

  CourseRatings(RatingStore store, Ratings ratings) {
    this.store = store;
    this.ratings = ratings;
  }

  @Override
  public Added to(Course course, Identity reader, Words words) {
    Standing standing = store.standing(course.id());
    List<Block> blocks = new ArrayList<>();
    Block facts = Block.facts(words.of("rating.title"), RatingTexts.facts(standing, words));
    if (standing.persons() == 0) {
      blocks.add(facts);
    } else {
      blocks.add(facts.with(RatingTexts.distribution(standing, words)));
      var shown = new RatingStore.Filter(course.code(), false);
      blocks.add(Block.table(RatingTexts.comments(store.comments(shown, 0, COMMENTS), words)));
    }
    return new Added(links(course, reader, words), blocks);
  }

  private List<Link> links(Course course, Identity reader, Words words) {
    List<Link> links = new ArrayList<>();
    Integer teacher = reader.scope().teacherId();
    if (reader.role() == Caller.TEACHER && teacher != null) {
      ratings
          .find(teacher, course.code())
          .filter(ratings::open)
          .ifPresent(one ->
              links.add(
                  new Link(words.of("rating.rate"), MyRatingController.address(course.code()))));
    }
    if (store.count(new RatingStore.Filter(course.code(), false)) > COMMENTS) {
      links.add(new Link(words.of("rating.all"), CourseAddress.of(course.code()) + "/ratings"));
    }
    return links;
  }
}
