package org.xingtan.exchange;

/// A file kept in the data folder.
///
/// @param path below the data folder
record KeptFile(String name, String path, long size, byte[] sha256) {}
