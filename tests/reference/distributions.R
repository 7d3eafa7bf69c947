# Reference values for the distributions: Rscript tests/reference/distributions.R (from the root of the repository).
# R's own pt, pnorm, pf, qt, qf, pbinom.
source("tests/reference/write.R")
source("tests/reference/noncentral-t.R")

# Student's t
grid <- expand.grid(t = c(0, 1e-9, 1e-4, 0.3, 1, 1.96, 4.5, 12, 60, 1e3, 1e8, 1e60), df = c(1, 2, 2.5, 3, 9, 29, 58.7, 399, 5000, 2e4))
grid$lower <- pt(-grid$t, grid$df)
grid$two_sided <- 2 * pt(-grid$t, grid$df)
write_reference(subset(grid, lower > 1e-300), "student-t.csv")

grid <- expand.grid(p = c(1e-300, 1e-100, 1e-10, 1e-4, 0.005, 0.025, 0.05, 0.2, 0.4, 0.4999), df = c(1, 2, 3, 3.7, 4, 9, 29, 399))
grid$t <- qt(log(grid$p), grid$df, log.p = TRUE)
# qt loses digits far out: one Newton step on the logarithm of the tail, where it is smooth.
for (i in 1:3) grid$t <- with(grid, t - (pt(t, df, log.p = TRUE) - log(p)) * exp(pt(t, df, log.p = TRUE) - dt(t, df, log = TRUE)))
write_reference(grid, "student-t-quantile.csv")

# Normal
z <- c(0, 1e-9, 0.1, 0.5, 1, 1.96, 3, 6, 10, 20, 37)
write_reference(data.frame(z = z, lower = pnorm(-z), two_sided = 2 * pnorm(-z)), "normal.csv")
p <- c(1e-300, 1e-50, 1e-10, 1e-4, 0.025, 0.05, 0.2, 0.5, 0.8, 0.975, 0.9999)
write_reference(data.frame(p = p, z = qnorm(p)), "normal-quantile.csv")

# F
grid <- expand.grid(f = c(1e-8, 0.01, 0.5, 1, 2.3, 9, 60, 1e3), df1 = c(1, 2, 3, 29.4, 400), df2 = c(1, 2, 29, 57.3, 200))
grid$lower <- pf(grid$f, grid$df1, grid$df2)
grid$upper <- pf(grid$f, grid$df1, grid$df2, lower.tail = FALSE)
write_reference(subset(grid, upper > 1e-300 & lower > 1e-300), "f.csv")
grid <- expand.grid(p = c(1e-6, 0.025, 0.05, 0.5, 0.975), df1 = c(1, 2, 29.4, 400), df2 = c(1, 2, 29, 57.3, 200))
grid$f <- qf(grid$p, grid$df1, grid$df2)
for (i in 1:3) grid$f <- with(grid, f - (pf(f, df1, df2) - p) / df(f, df1, df2))
write_reference(grid, "f-quantile.csv")

# Clopper-Pearson
grid <- do.call(rbind, lapply(c(1, 2, 5, 30, 400), function(n) data.frame(n = n, k = unique(c(0, 1, n %/% 3, n - 1, n)))))
for (i in seq_len(nrow(grid))) {
  ci <- binom.test(grid$k[i], grid$n[i])$conf.int
  grid$low[i] <- ci[1]; grid$high[i] <- ci[2]
}
write_reference(grid, "clopper-pearson.csv")

# Noncentral t
grid <- expand.grid(t = c(-3, 0, 0.4, 1, 2.5, 10, 40, 60, 1e3), df = c(1, 2, 5, 29, 57.3, 399, 49999), delta = c(-2, 0, 0.7, 3, 12, 36.9, 37.1, 50))
grid$lower <- mapply(nct, grid$t, grid$df, grid$delta)
write_reference(grid, "noncentral-t.csv")

grid <- expand.grid(t = c(-4.2, 0, 0.3, 2.1, 8, 35, 45, 100, 2000), df = c(1, 2, 4, 9, 29, 57.3, 120, 399, 4999, 49999))
grid$low <- mapply(limit, grid$t, grid$df, 0.975)
grid$high <- mapply(limit, grid$t, grid$df, 0.025)
write_reference(grid, "noncentrality-interval.csv")

# One athlete against a small control sample
cases <- expand.grid(x = c(-1.1, 0, 0.05, 0.3, 2), mean = 0.01, sd = c(0.05, 0.11), n = c(2, 8, 30, 46, 200, 400))
cases$t <- with(cases, (x - mean) / (sd * sqrt((n + 1) / n)))
cases$lower <- pt(cases$t, cases$n - 1)
cases$two_sided <- 2 * pt(-abs(cases$t), cases$n - 1)
c_root <- with(cases, (x - mean) / sd * sqrt(n))
cases$low <- pnorm(mapply(limit, c_root, cases$n - 1, 0.975) / sqrt(cases$n))
cases$high <- pnorm(mapply(limit, c_root, cases$n - 1, 0.025) / sqrt(cases$n))
write_reference(cases, "single-case.csv")

# Holm and Benjamini-Hochberg, NA where there is no p
set.seed(5)
families <- list(c(.0003, .026, .010, .62, .93, .8), c(.01, NA, .04, .03, NA, .005), c(.5, .5, .5), c(0.9, 0.8), 0.02, NA, c(1, 0, 1e-300), runif(12)^3)
rows <- do.call(rbind, lapply(seq_along(families), function(i)
  data.frame(family = i, p = families[[i]], holm = p.adjust(families[[i]], "holm"), bh = p.adjust(families[[i]], "BH"))))
write_reference(rows, "adjusted-p.csv")
