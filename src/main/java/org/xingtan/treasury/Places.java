package org.xingtan.treasury;

import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xingtan.web.Caller;
import org.xingtan.web.Place;

/// This room's entries of the menu, and what is set from outside.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TreasurySettings.class)
class Places {
  @Bean
  Place myPaymentsPlace() {
    return new Place(
        "treasury.mine.place", MineController.ADDRESS, 4, "list", Set.of(Caller.TEACHER));
  }

  @Bean
  Place duesPlace() {
    return new Place(
        "treasury.dues.place",
        DueController.ADDRESS,
        43,
        "list",
        Set.of(Caller.SCHOOL_ADMINISTRATOR, Caller.AREA_ADMINISTRATOR));
  }

  @Bean
  Place billsPlace() {
    return new Place(
        "treasury.bills.place",
        BillController.ADDRESS,
        44,
        "table",
        Set.of(Caller.CITY_OFFICE, Caller.SCHOOL_ADMINISTRATOR, Caller.AREA_ADMINISTRATOR));
  }

  @Bean
  Place transfersPlace() {
    return new Place(
        "treasury.transfers.place",
        TransferController.ADDRESS,
        45,
        "download",
        Set.of(Caller.CITY_OFFICE));
  }

  @Bean
  Place paybacksPlace() {
    return new Place(
        "treasury.paybacks.place",
        PaybackController.ADDRESS,
        46,
        "upload",
        Set.of(Caller.CITY_OFFICE));
  }
}
