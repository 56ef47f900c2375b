package org.xingtan.secondfactor;

import org.jspecify.annotations.Nullable;
import org.xingtan.web.QrCode;
import org.xingtan.web.Shell;

/// @param secret the same as the picture, to be typed where no camera is at hand
record AuthenticatorPage(Shell shell, @Nullable String refusal, QrCode picture, String secret) {}
