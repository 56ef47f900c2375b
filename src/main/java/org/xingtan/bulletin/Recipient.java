package org.xingtan.bulletin;

import org.jspecify.annotations.Nullable;

/// An office that receives an issue.
///
/// @param extra receives this issue only
/// @param mailbox where it is told by e-mail; nothing where it is not
record Recipient(
    int id, Delivery delivery, String name, int copies, boolean extra, @Nullable String mailbox) {}
