# Reference values for ranges of motion: Rscript tests/reference/mobility.R (from the root of the repository).
# The runners without injury of sample-data/fukuchi2017-runners.csv (its rows in degrees), each judged by all others, on the plain scale.
source("tests/reference/write.R")

rows <- read.csv("sample-data/fukuchi2017-runners.csv")
of_test <- function(test) { d <- rows[rows$muscle == test, c("athlete", "left_deg", "right_deg")]; setNames(d, c("athlete", paste0(test, c("_left_deg", "_right_deg")))) }
runners <- merge(merge(unique(rows[, c("athlete", "sex", "dominant_side", "group")]), of_test("thomas")), of_test("ober"))
free <- runners[runners$group == "control", ]
crawford <- function(x, others) {
  n <- length(others)
  t <- (x - mean(others)) / (sd(others) * sqrt((n + 1) / n))
  c(mean = mean(others), sd = sd(others), t = t, df = n - 1)
}

rows <- NULL
for (oriented in c("no", "yes"))
  for (i in seq_len(nrow(free))) {
    differences <- lapply(c("thomas", "ober"), function(test) {
      d <- free[[paste0(test, "_right_deg")]] - free[[paste0(test, "_left_deg")]]
      if (oriented == "yes") ifelse(free$dominant_side == "left", -d, d) else d
    })
    p <- sapply(differences, function(d) { v <- crawford(d[i], d[-i]); 2 * pt(-abs(v["t"]), v["df"]) })
    holm <- p.adjust(p, "holm")
    sides <- list()
    for (test in c("thomas", "ober")) for (side in c("left", "right")) {
      # Dominant with dominant where oriented, else left with left.
      own <- function(k) if (oriented == "no") side else if (free$dominant_side[i] == free$dominant_side[k]) side else setdiff(c("left", "right"), side)
      values <- sapply(seq_len(nrow(free)), function(k) free[[paste0(test, "_", own(k), "_deg")]][k])
      same <- free$sex == free$sex[i] & seq_len(nrow(free)) != i
      others <- if (sum(same) >= 8) values[same] else values[-i]
      v <- crawford(values[i], others)
      sides[[paste0(test, "_", side)]] <- c(v["mean"], v["sd"], v["t"], p = unname(pt(v["t"], v["df"])))
    }
    sideholm <- p.adjust(sapply(sides, function(s) s["p"]), "holm")
    for (k in 1:2) {
      test <- c("thomas", "ober")[k]
      v <- crawford(differences[[k]][i], differences[[k]][-i])
      l <- sides[[paste0(test, "_left")]]; r <- sides[[paste0(test, "_right")]]
      rows <- rbind(rows, data.frame(
        oriented, athlete = free$athlete[i], test, difference = free[[paste0(test, "_right_deg")]][i] - free[[paste0(test, "_left_deg")]][i],
        mean = v["mean"], sd = v["sd"], t = v["t"], df = v["df"], p = p[k], p_holm = holm[k],
        left_mean = l["mean"], left_t = l["t"], left_p = l["p"], left_p_holm = sideholm[2 * k - 1],
        right_t = r["t"], right_p = r["p"], right_p_holm = sideholm[2 * k], row.names = NULL))
    }
  }
write_reference(rows, "mobility.csv")

# The paired test of the whole group, right - left.
tests <- do.call(rbind, lapply(c("thomas", "ober"), function(test) {
  t <- t.test(free[[paste0(test, "_right_deg")]], free[[paste0(test, "_left_deg")]], paired = TRUE)
  d <- free[[paste0(test, "_right_deg")]] - free[[paste0(test, "_left_deg")]]
  data.frame(test, mean = mean(d), sd = sd(d), t = unname(t$statistic), df = unname(t$parameter), p = t$p.value)
}))
write_reference(tests, "mobility-paired.csv")

# Error of a difference: three trials of one side, two of the other, angles read in whole degrees.
left <- c(30, 33, 31); right <- c(41, 38); other <- c(10, 18); more <- c(12, 13)
sw <- sqrt(sum(sapply(list(left, right, other, more), function(x) sum((x - mean(x))^2))) / (2 + 1 + 1 + 1))
bound <- function(set, step) {
  l <- sqrt(max(set, sw / sqrt(3))^2 + step^2 / 12); r <- sqrt(max(set, sw / sqrt(2))^2 + step^2 / 12)
  qnorm(0.975) * sqrt(l^2 + r^2)
}
write_reference(data.frame(trial_sd = sw, mean_left = mean(left), mean_right = mean(right), bound_4 = bound(4, 0), bound_1 = bound(1, 0), bound_4_step_5 = bound(4, 5)), "mobility-error.csv")
