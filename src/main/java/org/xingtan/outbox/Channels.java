package org.xingtan.outbox;

import java.util.List;
import java.util.Optional;

/// The channels that are configured.
record Channels(List<Channel> all) {

  Optional<Channel> of(Medium medium) {
    return all.stream().filter(channel -> channel.medium() == medium).findFirst();
  }

  boolean any() {
    return !all.isEmpty();
  }
}
