package org.xingtan.identity;

import java.util.List;

/// An account to be made, with its first posts.
record NewAccount(
    String signInName, String name, String password, boolean oneTime, List<NewPost> posts) {

  record NewPost(org.xingtan.web.Caller role, String scopeName, Scope scope) {}
}
