# Reference values for tracking: Rscript tests/reference/tracking.R (from the root of the repository).
# Written from the definitions with base R alone (no package has Sen's interval with ties in this form).
source("tests/reference/write.R")

theil_sen <- function(x, y) {
  pairs <- combn(length(x), 2)
  x <- unname(x)
  y <- unname(y)
  dx <- x[pairs[2, ]] - x[pairs[1, ]]
  dy <- y[pairs[2, ]] - y[pairs[1, ]]
  slopes <- sort((dy / dx)[dx != 0])
  term <- function(t) t * (t - 1) * (2 * t + 5)
  v <- (term(length(x)) - sum(term(table(x))) - sum(term(table(y)))) / 18
  reach <- qnorm(0.975) * sqrt(max(v, 0))
  N <- length(slopes)
  c(slope = median(slopes), low = slopes[max(1, round((N - reach) / 2))], high = slopes[min(N, round((N + reach) / 2) + 1)])
}

# Theil-Sen on made-up points: n from 2, ties in y, ties in x, an outlier, constant y, rising dates of a season
set.seed(6)
sets <- list(
  two = list(x = c(0, 30), y = c(1, 1.25)),
  three = list(x = c(0, 28, 63), y = c(5.25, 5.5, 5.125)),
  four = list(x = c(0, 28, 63, 91), y = c(5.25, 5.5, 5.125, 5.75)),
  five = list(x = c(0, 28, 63, 91, 119), y = c(5.25, 5.5, 5.125, 5.75, 6)),
  tied_y = list(x = c(0, 31, 59, 90, 120, 151), y = c(2, 2, 2.5, 2.5, 2.5, 3)),
  tied_x = list(x = c(0, 0, 30, 30, 60, 60, 90), y = c(1, 1.5, 1.25, 2, 2, 2.25, 2.5)),
  constant = list(x = 0:6 * 30, y = rep(3.5, 7)),
  outlier = list(x = 0:8 * 30, y = c(1:8, 500) / 8),
  month = list(x = cumsum(sample(20:40, 12, TRUE)), y = round(3 + cumsum(rnorm(12, 0.01, 0.05)), 3)),
  long = list(x = cumsum(sample(1:9, 60, TRUE)), y = round(rnorm(60), 2)))
write_reference(do.call(rbind, lapply(names(sets), function(name) {
  s <- sets[[name]]
  est <- theil_sen(s$x, s$y)
  data.frame(set = name, x = paste(s$x, collapse = " "), y = paste(formatC(s$y, digits = 17, format = "g", width = 1), collapse = " "),
             slope = est["slope"], low = est["low"], high = est["high"])
})), "theil-sen.csv")

# The season of sample-data/season.csv: best of two trials, sem = max(SEM % / 100, 0.826 s_w)
season <- read.csv("sample-data/season.csv")
sem_shipped <- c(abductors = 0.05, adductors = 0.06, flexors = 0.05)
muscles <- names(sem_shipped)
dates <- sort(unique(season$date))
s_w <- sapply(dates, function(d) {
  day <- season[season$date == d, ]
  trials <- rbind(as.matrix(day[, c("left_1_kgf", "left_2_kgf")]), as.matrix(day[, c("right_1_kgf", "right_2_kgf")]))
  sqrt(sum(apply(log(trials), 1, function(x) sum((x - mean(x))^2))) / nrow(trials))
})
row_of <- function(m, d) season[season$muscle == m & season$date == d, ]
left <- function(m, d) with(row_of(m, d), max(left_1_kgf, left_2_kgf))
right <- function(m, d) with(row_of(m, d), max(right_1_kgf, right_2_kgf))
sem <- function(m, d) max(sem_shipped[[m]], 0.826 * s_w[[d]])

compare <- function(since, against) {
  now <- dates[length(dates)]
  rows <- do.call(rbind, lapply(muscles, function(m) {
    variance <- sem(m, against)^2 + sem(m, now)^2
    data.frame(since = since, date = against, muscle = m, what = c("left", "right", "difference"),
               ln = c(log(left(m, now) / left(m, against)), log(right(m, now) / right(m, against)),
                      log(right(m, now) / left(m, now)) - log(right(m, against) / left(m, against))),
               se = sqrt(variance * c(1, 1, 2)))
  }))
  rows$p <- 2 * pnorm(-abs(rows$ln / rows$se))
  rows$p_holm <- p.adjust(rows$p, "holm")
  rows$bound <- qnorm(0.975) * rows$se
  rows$percent <- 100 * expm1(rows$ln)
  rows$up <- 100 * expm1(rows$bound)
  rows$down <- 100 * expm1(-rows$bound)
  rows$verdict <- ifelse(rows$p_holm < 0.05, "changed", ifelse(abs(rows$ln) > rows$bound, "perhaps", "within_error"))
  rows
}
write_reference(compare("previous", dates[length(dates) - 1]), "season-changes.csv")

days <- as.numeric(as.Date(dates))
write_reference(do.call(rbind, lapply(muscles, function(m) {
  l <- sapply(dates, function(d) left(m, d))
  r <- sapply(dates, function(d) right(m, d))
  tl <- theil_sen(days, log(l))
  tr <- theil_sen(days, log(r))
  data.frame(muscle = m,
             left = 100 * expm1(30 * tl["slope"]), left_low = 100 * expm1(30 * tl["low"]), left_high = 100 * expm1(30 * tl["high"]),
             right = 100 * expm1(30 * tr["slope"]), right_low = 100 * expm1(30 * tr["low"]), right_high = 100 * expm1(30 * tr["high"]),
             weaker_side = if (sum(l < r) > sum(r < l)) "left" else "right",
             weaker_count = max(sum(l < r), sum(r < l)), tests = length(dates),
             left_p = cor.test(days, log(l), method = "kendall", exact = !anyDuplicated(l))$p.value,
             right_p = suppressWarnings(cor.test(days, log(r), method = "kendall", exact = !anyDuplicated(r), continuity = FALSE)$p.value))
})), "season-trends.csv")

# Kendall's two-sided p: R's own, exact without ties and else from the normal approximation with ties counted
write_reference(do.call(rbind, lapply(names(sets), function(name) {
  s <- sets[[name]]
  if (length(unique(s$x)) < 2 || length(unique(s$y)) < 2) return(NULL)
  ties <- anyDuplicated(s$x) || anyDuplicated(s$y)
  data.frame(set = name, p = suppressWarnings(cor.test(s$x, s$y, method = "kendall", exact = length(s$x) < 50 && !ties, continuity = FALSE)$p.value))
})), "kendall.csv")

# Levels: optimal partitioning from its definition, written without prefix sums: the cheapest way to end at each value
levels_of <- function(x, sem, cost) {
  squares <- function(s, t) { w <- 1 / sem[s:t]^2; sum(w * (x[s:t] - sum(w * x[s:t]) / sum(w))^2) }
  best <- c(-cost, rep(Inf, length(x))); start <- integer(length(x))
  for (t in seq_along(x)) for (s in seq_len(t)) {
    value <- best[s] + cost + squares(s, t)
    if (value < best[t + 1]) { best[t + 1] <- value; start[t] <- s }
  }
  ends <- length(x); while (start[ends[1]] > 1) ends <- c(start[ends[1]] - 1, ends)
  from <- c(1, head(ends, -1) + 1)
  data.frame(from = from, to = ends,
    value = mapply(function(s, t) { w <- 1 / sem[s:t]^2; sum(w * x[s:t]) / sum(w) }, from, ends),
    sem = mapply(function(s, t) 1 / sqrt(sum(1 / sem[s:t]^2)), from, ends))
}
set.seed(9)
histories <- lapply(1:12, function(i) {
  n <- c(1, 2, 3, 5, 8, 12, 12, 20, 30, 40, 60, 90)[i]
  sem <- round(runif(n, .04, .09), 3)
  level <- cumsum(ifelse(runif(n) < .15, rnorm(n, 0, .25), 0))
  list(x = round(5 + level + rnorm(n, 0, sem), 4), sem = sem, cost = round(2 + 3 * log(12) + 2 * log(9), 6))
})
write_reference(do.call(rbind, lapply(seq_along(histories), function(i) {
  h <- histories[[i]]
  cbind(history = i, x = paste(formatC(h$x, digits = 17, format = "g", width = 1), collapse = " "),
    sems = paste(formatC(h$sem, digits = 17, format = "g", width = 1), collapse = " "), cost = h$cost, levels_of(h$x, h$sem, h$cost))
})), "levels.csv")
