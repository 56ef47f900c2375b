package org.xingtan.identity;

import org.xingtan.web.Caller;

/// A post that an account holds today.
record Post(int id, Caller role, String scopeName, Scope scope) {}
