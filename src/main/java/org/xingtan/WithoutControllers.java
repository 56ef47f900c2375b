package org.xingtan;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.stereotype.Controller;

/// A command has no web server, so that nothing of what answers requests is made.
final class WithoutControllers extends TypeExcludeFilter {
  @Override
  public boolean match(MetadataReader type, MetadataReaderFactory types) {
    return type.getAnnotationMetadata().hasAnnotation(Controller.class.getName());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WithoutControllers;
  }

  @Override
  public int hashCode() {
    return WithoutControllers.class.hashCode();
  }
}
