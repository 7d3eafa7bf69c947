# Reference values for the statistics: Rscript tests/reference/statistics.R (from the root of the repository).
source("tests/reference/write.R")
source("tests/reference/tests.R")
set.seed(2005)
words <- function(x) paste(formatC(x, digits = 17, format = "g", width = 1), collapse = " ")
bind <- function(rows) do.call(rbind, lapply(rows, function(row) as.data.frame(row, check.names = FALSE)))
readings <- function(n, mean = 180, sd = 35) round(rnorm(n, mean, sd), 1)

# Pairs
pair <- function(x, effect, sd, digits = 1) list(x, round(x + rnorm(length(x), effect, sd), digits))
pairs <- list(
  continuous_5 = list(rnorm(5), rnorm(5)),
  two_pairs = list(c(180.1, 170.4), c(175.2, 171.9)),
  three_pairs = list(c(180.1, 170.4, 166), c(175.2, 171.9, 150)),
  four_pairs = list(c(1.5, 2.25, 3, 4.75), c(1.25, 2.5, 2.5, 3.5)),
  decimal_ties = list(c(200.3, 200.2, 150.1, 99.9, 120.4, 88.8, 91), c(200.2, 200.1, 150, 100, 120.3, 88.5, 90.7)),
  zeros_and_ties = list(c(10, 12, 14, 9, 9, 8.5, 11.1, 12.3), c(10, 11, 13, 10, 9, 8, 11.2, 12.4)),
  tenth_newtons_30 = pair(readings(30), -12, 20),
  whole_newtons_30 = pair(round(readings(30)), 8, 6, 0),
  half_newtons_50 = pair(round(readings(50)), -1, 2, 0),
  above_fifty = pair(readings(51), 3, 15),
  above_fifty_ties = pair(round(readings(70)), 2, 3, 0),
  ten_zeros_60 = { x <- round(readings(60)); list(x, x + c(rep(0, 10), round(rnorm(50, 1, 4)))) },
  huge_scale = { x <- readings(12); list(x * 1e12, (x - readings(12, 5, 9)) * 1e12) },
  small_scale = { x <- readings(12); list(x * 1e-12, (x - readings(12, 5, 9)) * 1e-12) },
  far_from_zero = { x <- 1e6 + round(runif(20), 2); list(x, x - round(rnorm(20, 0.5, 0.3), 2)) },
  skewed = { x <- exp(rnorm(25, 5, 0.2)); list(x, x * exp(rexp(25) / 10)) },
  strong_effect = { x <- readings(30); list(x + 60, x + rnorm(30, 0, 0.8)) },
  large_cohort = pair(readings(400), -4, 22),
  all_negative = { x <- readings(20); list(x - 10 - runif(20), x) })
row_of_pair <- function(name, x, y) {
  d <- x - y; n <- length(d); t <- t.test(x, y, paired = TRUE); w <- signed_rank(x, y)
  dz <- mean(d) / sd(d); ci <- noncentrality_ci(dz * sqrt(n), n - 1) / sqrt(n)
  sw <- if (n >= 3) shapiro.test(d) else list(statistic = NA, p.value = NA)
  bound <- 0.4 * sd(d); se <- sd(d) / sqrt(n)
  list(case = name, x = words(x), y = words(y), mean = mean(d), sd = sd(d), low = t$conf.int[1], high = t$conf.int[2],
       t = t$statistic[[1]], df = t$parameter[[1]], p = t$p.value,
       v = w$v, nonzero = w$n, wilcoxon_p = w$p, method = w$method, hl = w$hl,
       dz = dz, dz_low = ci[1], dz_high = ci[2], gz = J(n - 1) * dz, gav = J(n - 1) * mean(d) / sqrt((var(x) + var(y)) / 2),
       w = sw$statistic[[1]], w_p = sw$p.value,
       bound = bound, t_lower = (mean(d) + bound) / se, p_lower = pt((mean(d) + bound) / se, n - 1, lower.tail = FALSE),
       t_upper = (mean(d) - bound) / se, p_upper = pt((mean(d) - bound) / se, n - 1),
       ci90_low = mean(d) - qt(0.95, n - 1) * se, ci90_high = mean(d) + qt(0.95, n - 1) * se)
}
write_reference(bind(Map(function(name, p) row_of_pair(name, p[[1]], p[[2]]), names(pairs), pairs)), "pairs.csv")

# Two groups
groups <- list(
  equal_n = list(readings(30), readings(30, 195)),
  unequal_n = list(readings(11), readings(26, 170, 60)),
  decimal_ties = list(c(12.3, 12.4, 11.9, 12.3), c(12.3, 12, 11.9, 12.4, 12.1)),
  whole_ties = list(round(rnorm(20, 10, 2)), round(rnorm(25, 11, 2))),
  two_and_two = list(c(1, 2), c(3, 5)),
  two_and_thirty = list(c(150.5, 160.1), readings(30)),
  fifty_together = list(readings(25), readings(25, 200)),
  fifty_one_together = list(readings(25), readings(26, 190)),
  normal_with_ties = list(round(rnorm(40, 10, 2)), round(rnorm(35, 11, 2))),
  separated = list(readings(15, 100, 5), readings(15, 200, 5)),
  one_constant = list(rep(150, 6), readings(9)),
  huge_scale = list(readings(9) * 1e15, readings(14, 150) * 1e15),
  small_scale = list(readings(9) * 1e-15, readings(14, 150) * 1e-15),
  far_from_zero = list(1e6 + round(runif(12), 2), 1e6 + round(runif(15, 0.2, 1.2), 2)))
row_of_groups <- function(name, x, y) {
  t <- t.test(x, y); u <- mann_whitney(x, y); g <- hedges_g(x, y)
  list(case = name, x = words(x), y = words(y), mean = mean(x) - mean(y), low = t$conf.int[1], high = t$conf.int[2],
       t = t$statistic[[1]], df = t$parameter[[1]], p = t$p.value, u = u$u, u_p = u$p, method = u$method, g = g[1], g_low = g[2], g_high = g[3])
}
write_reference(bind(Map(function(name, g) row_of_groups(name, g[[1]], g[[2]]), names(groups), groups)), "groups.csv")

# Shapiro-Wilk over its ranges of n
samples <- c(lapply(c(3, 4, 5, 6, 10, 11, 12, 30, 200, 2000), rnorm), lapply(c(3, 7, 11, 12, 40), rexp), list(c(1, 1, 1, 1, 9), c(1, 2, 3), c(2, 2, 5), 1e8 + c(.1, .4, .2, .9, .3, .8)))
write_reference(bind(lapply(samples, function(x) { w <- shapiro.test(x); list(n = length(x), x = words(x), w = w$statistic[[1]], p = w$p.value) })), "shapiro-wilk.csv")

# Repeated trials
trials <- function(n, k, athlete, error, shift = 0) { base <- rnorm(n, 180, athlete); sapply(1:k, function(j) round(base + shift * j + rnorm(n, 0, error), 1)) }
tables <- list(trials(60, 2, 30, 8), trials(60, 2, 30, 8, 12), trials(5, 2, 20, 15), trials(3, 3, 10, 10), trials(25, 4, 15, 15, -5), trials(8, 2, 1, 20),
               matrix(c(9, 6, 8, 7, 10, 6, 2, 1, 4, 1, 5, 2, 5, 3, 6, 2, 6, 4, 8, 2, 8, 6, 9, 7), 6), trials(2, 2, 30, 4), matrix(c(1, 2, 3, 4, 4, 3, 2, 1.5), 4))
write_reference(bind(lapply(tables, function(rows) c(list(k = ncol(rows), values = words(as.vector(t(rows)))), icc(rows)))), "icc.csv")

# Group x side
cohort <- function(injured, control, shift, dominance) {
  s <- c(sample(c(-1, 1), injured, TRUE, c(0.4, 0.6)), rep(0, control)); list(round(dominance + shift * s + rnorm(injured + control, 0, 1.3), 3), s) }
cohorts <- list(cohort(30, 30, -0.9, 0.3), cohort(12, 25, 0, 0.5), cohort(3, 4, 1, 0), list(c(1, 2.5, -1, 0.5, 0.25), c(1, 1, -1, 0, 0)))
write_reference(bind(lapply(cohorts, function(c) c(list(d = words(c[[1]]), s = words(c[[2]])), group_by_side(c[[1]], c[[2]])))), "group-by-side.csv")

# Tables of counts
counts <- list(c(5, 11, 7, 7), c(3, 2, 12, 13), c(0, 5, 6, 1), c(1, 0, 0, 1), c(10, 0, 0, 10), c(2, 3, 8, 17), c(30, 30, 30, 30), c(120, 95, 80, 140), c(4, 3, 13, 10), c(7, 8, 7, 8))
write_reference(bind(lapply(counts, function(v) {
  m <- matrix(v, 2, byrow = TRUE)
  plain <- suppressWarnings(chisq.test(m, correct = FALSE)); yates <- suppressWarnings(chisq.test(m, correct = TRUE))
  on <- v[1] + v[4]
  list(a = v[1], b = v[2], c = v[3], d = v[4], chi = plain$statistic[[1]], p = plain$p.value, yates = yates$statistic[[1]], yates_p = yates$p.value,
       fisher = fisher.test(m)$p.value, on = on, total = sum(v), binomial = binom.test(on, sum(v))$p.value)
})), "counts.csv")

# Correlations
xy <- list(list(rnorm(30), rnorm(30)), list(c(1, 2, 3, 4), c(2, 1, 4, 3)), list(c(1, 2, 3), c(2, 1, 4)), list(rnorm(9), rnorm(9)), list(rnorm(8), rnorm(8)),
           list(rnorm(10), rnorm(10)), list(round(rnorm(9)), rnorm(9)), list(log(sample(1:12, 30, TRUE)), round(rnorm(30), 1)), list(1:7, c(1, 2, 3, 4, 5, 7, 6)),
           list(1e7 + rnorm(20), rnorm(20)), { x <- rnorm(40); list(x, x + rnorm(40) / 20) })
write_reference(bind(lapply(xy, function(p) {
  r <- cor.test(p[[1]], p[[2]]); s <- spearman(p[[1]], p[[2]])
  ci <- if (length(p[[1]]) < 4) c(NA, NA) else r$conf.int
  list(x = words(p[[1]]), y = words(p[[2]]), r = r$estimate[[1]], low = ci[1], high = ci[2], p = r$p.value, rho = s$rho, rho_low = s$low, rho_high = s$high, rho_p = s$p)
})), "correlations.csv")

# Power
grid <- expand.grid(dz = c(0.05, 0.43, 0.5, 0.75, 1.5, 4), n = c(2, 5, 13, 30, 46, 200), alpha = c(0.05, 0.05 / 6, 0.05 / 3))
grid$power <- mapply(paired_power, grid$dz, grid$n, grid$alpha)
write_reference(grid, "power.csv")
grid <- expand.grid(n = c(2, 3, 10, 29, 30, 60), alpha = c(0.05, 0.05 / 6))
grid$dz <- mapply(function(n, alpha) uniroot(function(d) paired_power(d, n, alpha) - 0.8, c(0.01, 400), tol = 1e-13)$root, grid$n, grid$alpha)
write_reference(grid, "detectable.csv")
grid <- expand.grid(dz = c(0.1, 0.43, 0.5, 0.75, 2, 6), alpha = c(0.05, 0.05 / 3, 0.05 / 6))
grid$n <- mapply(function(dz, alpha) { n <- 2; while (paired_power(dz, n, alpha) < 0.8) n <- n + 1; n }, grid$dz, grid$alpha)
write_reference(grid, "required-n.csv")
