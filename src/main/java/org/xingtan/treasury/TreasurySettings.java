package org.xingtan.treasury;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What a city office says about being paid.
///
/// @param days in which a bill of a school or an area is to be paid
/// @param holder name of the bank account
/// @param bank where it is kept
/// @param account its number; while it is empty, bills say that the office tells it
@ConfigurationProperties("xingtan.treasury")
record TreasurySettings(
    @DefaultValue("14") int days,
    @DefaultValue("") String holder,
    @DefaultValue("") String bank,
    @DefaultValue("") String account) {}
