package dev.rekap.report.config;

import dev.rekap.blob.BlobStore;
import dev.rekap.bus.json.ContractsJson;
import dev.rekap.report.micrometer.BudgetGauges;
import dev.rekap.report.postgres.PostgresCosts;
import dev.rekap.report.postgres.PostgresSpending;
import dev.rekap.report.spending.Costs;
import dev.rekap.report.spending.GuardBudgets;
import dev.rekap.report.spending.Spending;
import dev.rekap.report.spending.SpendingLimits;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Wires spending, budgets and retention. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BudgetProperties.class)
class MoneyConfiguration {

    @Bean
    SpendingLimits budgets(BudgetProperties properties) {
        return properties.budgets();
    }

    @Bean
    PostgresSpending spending(JdbcClient jdbc) {
        return new PostgresSpending(jdbc, ContractsJson.mapper());
    }

    @Bean
    Costs costs(JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new PostgresCosts(jdbc, transactions);
    }

    @Bean
    GuardBudgets guardBudgets(Spending spending, BlobStore blobs, SpendingLimits budgets, Clock clock) {
        return new GuardBudgets(spending, blobs, budgets, clock);
    }

    @Bean
    BudgetGauges budgetGauges(GuardBudgets guard, SpendingLimits budgets) {
        return new BudgetGauges(guard, budgets);
    }
}
