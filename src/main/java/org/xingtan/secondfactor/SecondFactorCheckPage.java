package org.xingtan.secondfactor;

import org.jspecify.annotations.Nullable;
import org.xingtan.web.Shell;

/// @param passkey nothing when the account has none
record SecondFactorCheckPage(
    Shell shell,
    @Nullable String refusal,
    boolean authenticator,
    @Nullable PasskeyRequest passkey) {}
