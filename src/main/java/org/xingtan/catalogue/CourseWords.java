package org.xingtan.catalogue;

/// The fixed lists by which courses are told apart.
public final class CourseWords {
  private CourseWords() {}

  public enum Category {
    PUBLIC_REQUIRED,
    GENERAL_REQUIRED,
    SUBJECT_REQUIRED,
    ONLINE_RESEARCH,
    ELECTIVE
  }

  /// Led by a tutor, studied alone, in short pieces, or made and led by teachers for teachers.
  public enum CourseForm {
    LEAD,
    SELF,
    MICRO,
    PEER
  }
}
