# Peak and best one-second mean of half a sine sampled ten times a second, by trapezoids: TraceTests.
t <- (0:60) / 10
i <- 0:60
f <- ifelse(i < 20 | i > 50, 2, 2 + 100 * sin(pi * (i - 20) / 30))
base <- median(f[i >= 15 & i < 20])
cum <- c(0, cumsum(diff(t) * (head(f, -1) + tail(f, -1)) / 2))
mean1 <- function(k) cum[k + 10] - cum[k]
best <- max(sapply(20:41, mean1))
cat(sprintf("peak %.10f\nplateau %.10f\n", max(f) - base, best - base))
