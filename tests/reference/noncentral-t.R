# The noncentral t by numerical integration, because pt(ncp = ) loses digits: the expectation of Phi(t s - delta) over s, or of P(s > (delta + z)/t) over z, whichever factor is wider.
panels <- function(f, edges) sum(mapply(function(a, b) integrate(f, a, b, rel.tol = 1e-13, abs.tol = 1e-16, stop.on.error = FALSE)$value,
                                        head(edges, -1), tail(edges, -1)))
nct <- function(t, df, delta) {
  if (t < 0) return(1 - nct(-t, df, -delta))
  if (t == 0) return(pnorm(-delta))
  if (t / sqrt(2 * df) > 1) {
    f <- function(z) dnorm(z) * ifelse(delta + z <= 0, 1, pchisq(df * pmax(0, (delta + z) / t)^2, df, lower.tail = FALSE))
    edges <- seq(-9, 9, 0.5)
    if (abs(delta) < 9) edges <- sort(unique(c(edges, -delta)))
    panels(f, edges)
  } else {
    w <- 1 / sqrt(2 * df)
    chi <- function(s) 2 * df * s * dchisq(df * s^2, df)
    edges <- sort(unique(pmax(0, c(0, sqrt(max(0, (df - 1) / df)) + w * seq(-18, 18, 0.5)))))
    panels(function(s) pnorm(t * s - delta) * chi(s), edges)
  }
}

# The noncentrality for which t is the p-th percentile.
limit <- function(t, df, p) {
  spread <- sqrt(1 + t^2 / (2 * df))
  uniroot(function(d) nct(t, df, d) - p, t + c(-3, 3) * spread, extendInt = "yes", tol = 1e-12 * spread)$root
}
