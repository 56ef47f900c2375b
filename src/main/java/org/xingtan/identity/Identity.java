package org.xingtan.identity;

import org.xingtan.web.Caller;

/// Who is asking: a person and the post in which they act now. A handler that signed-in people may call takes it as an argument.
///
/// @param name of the person
/// @param role of the post
/// @param scopeName name of the post's area or school
/// @param scope what they may see
public record Identity(
    int accountId, int postId, String name, Caller role, String scopeName, Scope scope) {}
