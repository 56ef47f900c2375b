package org.xingtan.payment;

import org.jspecify.annotations.Nullable;
import org.xingtan.web.QrCode;
import org.xingtan.web.Shell;

/// An attempt to pay: the picture to be scanned, or the way to the provider.
///
/// @param paid whether it was paid
record PaymentPage(
    Shell shell,
    String amount,
    String bill,
    String billAddress,
    boolean paid,
    String explanation,
    @Nullable QrCode picture,
    @Nullable String link) {}
