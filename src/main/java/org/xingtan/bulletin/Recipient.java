package org.xingtan.bulletin;

/// An office that receives an issue.
///
/// @param extra receives this issue only
record Recipient(int id, Delivery delivery, String name, int copies, boolean extra) {}
