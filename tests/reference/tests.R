# The tests of the study as plain functions of vectors, written from their definitions or R's own functions.
source("tests/reference/noncentral-t.R")

decimals <- function(m) if (m == 0) 0 else max(0, 9 - ceiling(log10(m)))
J <- function(df) if (df <= 1) 0 else exp(lgamma(df / 2) - lgamma((df - 1) / 2)) / sqrt(df / 2)
noncentrality_ci <- function(t, df) c(limit(t, df, 0.975), limit(t, df, 0.025))

# V, n, zeros, p, method, Hodges-Lehmann of the differences x - y
signed_rank <- function(x, y) {
  d <- x - y
  r <- round(d, decimals(max(abs(c(x, y)))))
  d <- d[r != 0]; r <- r[r != 0]
  n <- length(r)
  if (n == 0) return(NULL)
  ranks <- rank(abs(r)); v <- sum(ranks[r > 0])
  if (n <= 50) {
    ways <- 1
    for (k in 2 * ranks) ways <- c(ways, rep(0, k)) + c(rep(0, k), ways)
    value <- (seq_along(ways) - 1) / 2
    p <- sum(ways[abs(value - sum(ranks) / 2) >= abs(v - sum(ranks) / 2)]) / 2^n
    if (!anyDuplicated(abs(r))) stopifnot(all.equal(p, min(1, 2 * min(psignrank(v, n), psignrank(v - 1, n, lower.tail = FALSE))), tolerance = 1e-12))
  } else p <- suppressWarnings(wilcox.test(r, exact = FALSE, correct = TRUE)$p.value)
  walsh <- outer(d, d, "+") / 2
  list(v = v, n = n, p = p, method = if (n <= 50) "exact" else "normal", hl = median(walsh[upper.tri(walsh, diag = TRUE)]))
}

# U of x over y, p, method
mann_whitney <- function(x, y) {
  all <- round(c(x, y), decimals(max(abs(c(x, y)))))
  m <- length(x); n <- length(y)
  ranks <- rank(all); u <- sum(ranks[1:m]) - m * (m + 1) / 2
  if (m + n > 50) {
    p <- if (length(unique(all)) == 1) 1 else suppressWarnings(wilcox.test(all[1:m], all[-(1:m)], exact = FALSE, correct = TRUE)$p.value)
    return(list(u = u, p = p, method = "normal"))
  }
  top <- sum(2 * ranks)
  ways <- matrix(0, m + 1, top + 1); ways[1, 1] <- 1
  for (k in 2 * ranks) for (size in m:1) {
    shifted <- c(rep(0, k), ways[size, 1:(top + 1 - k)])
    ways[size + 1, ] <- ways[size + 1, ] + shifted
  }
  value <- (0:top) / 2 - m * (m + 1) / 2
  p <- sum(ways[m + 1, abs(value - m * n / 2) >= abs(u - m * n / 2)]) / choose(m + n, m)
  if (!anyDuplicated(all)) stopifnot(all.equal(p, wilcox.test(x, y, exact = TRUE)$p.value, tolerance = 1e-12))
  list(u = u, p = p, method = "exact")
}

# Hedges' g with interval
hedges_g <- function(x, y) {
  df <- length(x) + length(y) - 2
  pooled <- sqrt((sum((x - mean(x))^2) + sum((y - mean(y))^2)) / df)
  d <- (mean(x) - mean(y)) / pooled; root <- sqrt(length(x) * length(y) / (length(x) + length(y)))
  c(d, noncentrality_ci(d * root, df) / root) * J(df)
}

# The four intraclass correlations with limits, SEM and MDC, from aov's mean squares
icc <- function(rows) {
  n <- nrow(rows); k <- ncol(rows)
  long <- data.frame(y = as.vector(rows), athlete = factor(rep(1:n, k)), trial = factor(rep(1:k, each = n)))
  ms <- anova(lm(y ~ athlete + trial, long))[["Mean Sq"]]
  r <- ms[1]; c <- ms[2]; e <- ms[3]
  a1 <- (r - e) / (r + (k - 1) * e + k * (c - e) / n)
  a <- k * a1 / (n * (1 - a1)); b <- 1 + k * a1 * (n - 1) / (n * (1 - a1))
  v <- (a * c + b * e)^2 / ((a * c)^2 / (k - 1) + (b * e)^2 / ((n - 1) * (k - 1)))
  f_low <- qf(0.975, n - 1, v); f_high <- qf(0.975, v, n - 1)
  low <- n * (r - f_low * e) / (f_low * (k * c + (k * n - k - n) * e) + n * r)
  high <- n * (f_high * r - e) / (k * c + (k * n - k - n) * e + n * f_high * r)
  fl <- r / e / qf(0.975, n - 1, (n - 1) * (k - 1)); fu <- r / e * qf(0.975, (n - 1) * (k - 1), n - 1)
  up <- function(x) k * x / (1 + (k - 1) * x)
  list(a1 = a1, a1_low = low, a1_high = high,
       c1 = (r - e) / (r + (k - 1) * e), c1_low = (fl - 1) / (fl + k - 1), c1_high = (fu - 1) / (fu + k - 1),
       ak = (r - e) / (r + (c - e) / n), ak_low = up(low), ak_high = up(high),
       ck = (r - e) / r, ck_low = 1 - 1 / fl, ck_high = 1 - 1 / fu, sem = sqrt(e), mdc = qnorm(0.975) * sqrt(2) * sqrt(e))
}

# Group x side: d = dominant - non-dominant on s (+1, -1 injured, 0 control), and the Welch version
group_by_side <- function(d, s) {
  f <- summary(lm(d ~ s))$coefficients["s", ]
  m <- mean(d[s == 0]); e <- (s * d - s * m)[s != 0]
  va <- var(e) / length(e); vb <- mean(s[s != 0])^2 * var(d[s == 0]) / sum(s == 0)
  t <- mean(e) / sqrt(va + vb); df <- (va + vb)^2 / (va^2 / (length(e) - 1) + vb^2 / (sum(s == 0) - 1))
  list(f = f[["t value"]]^2, df2 = length(d) - 2, p = f[["Pr(>|t|)"]], welch_t = t, welch_df = df, welch_p = 2 * pt(-abs(t), df))
}

# Spearman: exact by R up to 9 pairs without ties, else t
spearman <- function(x, y) {
  n <- length(x); rho <- cor(rank(x), rank(y))
  exact <- n <= 9 && !anyDuplicated(x) && !anyDuplicated(y)
  p <- if (exact) cor.test(x, y, method = "spearman", exact = TRUE)$p.value else 2 * pt(-abs(rho * sqrt((n - 2) / (1 - rho^2))), n - 2)
  ci <- if (n < 4) c(NA, NA) else tanh(atanh(rho) + c(-1, 1) * qnorm(0.975) * sqrt((1 + rho^2 / 2) / (n - 3)))
  list(rho = rho, low = ci[1], high = ci[2], p = p)
}

paired_power <- function(dz, n, alpha) {
  critical <- qt(alpha / 2, n - 1, lower.tail = FALSE)
  nct(-critical, n - 1, -dz * sqrt(n)) + nct(-critical, n - 1, dz * sqrt(n))
}
