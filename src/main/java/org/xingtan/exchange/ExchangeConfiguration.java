package org.xingtan.exchange;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.xingtan.tablefile.ReadingLimits;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReadingLimits.class)
class ExchangeConfiguration {}
