package org.xingtan.activation;

import org.jspecify.annotations.Nullable;
import org.xingtan.web.Shell;

/// @param state what is known of the mailbox; nothing when none was named
/// @param toConfirm whether a code is awaited
/// @param ready whether this city sends e-mail at all
record MailboxPage(
    Shell shell,
    @Nullable String refusal,
    @Nullable String state,
    boolean toConfirm,
    boolean ready) {}
