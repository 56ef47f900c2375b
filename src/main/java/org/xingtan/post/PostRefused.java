package org.xingtan.post;

/// Why a post was not given, ended or handed over.
sealed interface PostRefused {
  /// Not a role that the reader may give.
  record NotYours() implements PostRefused {}

  record UnknownPlace() implements PostRefused {}

  /// Neither a teacher number nor a sign-in name that is known.
  record UnknownPerson() implements PostRefused {}

  /// The sign-in name wanted for somebody outside the roster is taken, or is none.
  record BadSignInName() implements PostRefused {}

  /// Posts begin and end today or later: what somebody did in a post stays as it was.
  record PastDay() implements PostRefused {}

  record HeldAlready() implements PostRefused {}

  record OtherOfTheThree() implements PostRefused {}

  record EndedAlready() implements PostRefused {}

  /// Nobody ends their own post: the last one could lock everybody out.
  record OwnPost() implements PostRefused {}

  record NoReason() implements PostRefused {}
}
