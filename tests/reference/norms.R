# Reference values for one athlete among n controls: Rscript tests/reference/norms.R (from the root of the repository).
# Controls are drawn here and written with three decimals in newtons; everything is worked out from what was written.
# The interval of the percentage (Crawford & Garthwaite 2002) by numerical integration of the noncentral t, not by pt(ncp = ).
source("tests/reference/write.R")

# P(T <= t) = E[pnorm(t s - delta)], s = sqrt(chisq/df): Simpson's rule on a grid that spans all of the density of s.
nct <- function(t, df, delta) {
  w <- 1 / sqrt(2 * df)
  s <- seq(max(0, 1 - 14 * w), 1 + 14 * w, length.out = 40001)
  logf <- log(2) + df / 2 * log(df / 2) - lgamma(df / 2) + (df - 1) * log(s) - df * s^2 / 2
  y <- pnorm(t * s - delta) * exp(logf)
  y[!is.finite(y)] <- 0
  h <- s[2] - s[1]
  h / 3 * (y[1] + y[length(y)] + 4 * sum(y[seq(2, length(y) - 1, 2)]) + 2 * sum(y[seq(3, length(y) - 2, 2)]))
}
limit <- function(t, df, p) {
  spread <- sqrt(1 + t^2 / (2 * df))
  uniroot(function(d) nct(t, df, d) - p, t + c(-3, 3) * spread, extendInt = "yes", tol = 1e-13 * spread)$root
}

set.seed(77)
controls <- NULL; cases <- NULL
for (n in c(8, 9, 13, 20, 46, 100, 251, 400)) {
  left <- round(exp(rnorm(n, log(180), 0.15)), 3)
  right <- round(left * exp(rnorm(n, 0.01, 0.1)), 3)
  controls <- rbind(controls, data.frame(n = n, left = left, right = right))
  d <- log(right / left)
  for (athlete in list(c(200, 201), c(200, 240), c(240, 190.5), c(180, 130), c(150, 300))) {
    x <- log(athlete[2] / athlete[1])
    z <- (x - mean(d)) / sd(d); t <- z / sqrt((n + 1) / n)
    lower <- pnorm(limit(z * sqrt(n), n - 1, 0.975) / sqrt(n)); upper <- pnorm(limit(z * sqrt(n), n - 1, 0.025) / sqrt(n))
    interval <- if (t < 0) c(lower, upper) else c(1 - upper, 1 - lower)
    cases <- rbind(cases, data.frame(
      n = n, left = athlete[1], right = athlete[2], mean = mean(d), sd = sd(d), t = t, p = 2 * pt(-abs(t), n - 1),
      percent = 100 * pt(-abs(t), n - 1), low = 100 * interval[1], high = 100 * interval[2]))
  }
}
write_reference(controls, "norm-controls.csv")
write_reference(cases, "norm-cases.csv")
