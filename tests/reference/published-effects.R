# 95 % intervals of published d_z with n = 30, from the noncentral t distribution: StudyResultTests
interval <- function(dz, n) {
  t <- dz * sqrt(n)
  at <- function(p) uniroot(function(ncp) pt(t, n - 1, ncp) - p, c(t - 10, t + 10), tol = 1e-12)$root / sqrt(n)
  c(at(.975), at(.025))
}
for (dz in c(-.75, .50, -.43)) cat(sprintf("%.2f %.10f %.10f\n", dz, interval(dz, 30)[1], interval(dz, 30)[2]))
