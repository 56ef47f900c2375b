package org.xingtan.identity;

/// A person who may sign in.
///
/// @param oneTimePassword whether the password was set by somebody else and must be changed first
record Account(
    int id, String signInName, String name, String passwordHash, boolean oneTimePassword) {}
