-- What was spent on a day, kept along with the rows of spending that it sums up: budgets are checked for every batch of facts.
CREATE TABLE report.daily_user_spending (
    day      date NOT NULL,
    currency text NOT NULL,
    user_id  text NOT NULL,
    cost     numeric NOT NULL,
    PRIMARY KEY (day, currency, user_id)
);

-- A name is taken out on the day after its user was forgotten.
CREATE INDEX daily_user_spending_name ON report.daily_user_spending (user_id, day);

CREATE TABLE report.daily_spending (
    day      date NOT NULL,
    currency text NOT NULL,
    cost     numeric NOT NULL,
    PRIMARY KEY (day, currency)
);

INSERT INTO report.daily_user_spending (day, currency, user_id, cost)
SELECT day, currency, user_id, sum(cost) FROM report.spending
WHERE user_id IS NOT NULL AND cost > 0 GROUP BY day, currency, user_id;

INSERT INTO report.daily_spending (day, currency, cost)
SELECT day, currency, sum(cost) FROM report.spending WHERE cost > 0 GROUP BY day, currency;
