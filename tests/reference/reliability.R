# Reference values for `hipassess reliability`: Rscript tests/reference/reliability.R (from the root of the repository).
# sample-data/retest.csv, best of two trials, two sessions; mean squares from R's own analysis of variance.
source("tests/reference/write.R")
d <- read.csv("sample-data/retest.csv", stringsAsFactors = FALSE)
d$session <- ave(as.numeric(as.Date(d$date)), d$athlete, d$muscle, FUN = rank)
d$left <- pmax(d$left_1_n, d$left_2_n); d$right <- pmax(d$right_1_n, d$right_2_n)
ms <- function(y, e) setNames(anova(lm(y ~ factor(e$athlete) + factor(e$session)))[["Mean Sq"]], c("people", "sessions", "error"))
icc <- function(m, n, k) unname((m["people"] - m["error"]) / (m["people"] + (k - 1) * m["error"] + k * (m["sessions"] - m["error"]) / n))
rows <- do.call(rbind, lapply(unique(d$muscle), function(muscle) {
  e <- d[d$muscle == muscle, ]
  n <- length(unique(e$athlete)); k <- length(unique(e$session)); df <- (n - 1) * (k - 1)
  l <- ms(e$left, e); r <- ms(e$right, e); ll <- ms(log(e$left), e); lr <- ms(log(e$right), e)
  sem <- sqrt((l["error"] + r["error"]) / 2); percent <- 100 * sqrt((ll["error"] + lr["error"]) / 2)
  data.frame(muscle = muscle, n = n, k = k, icc_left = icc(l, n, k), icc_right = icc(r, n, k), sem = unname(sem), sem_percent = unname(percent),
             low = unname(percent * sqrt(df / qchisq(.975, df))), high = unname(percent * sqrt(df / qchisq(.025, df))),
             mdc = unname(qnorm(.975) * sqrt(2) * sem), mdc_percent = unname(qnorm(.975) * sqrt(2) * percent))
}))
write_reference(rows, "reliability.csv")

# Unequal numbers of sessions: the two-way model by REML with lme4 (r-cran-lme4), each side and their difference.
suppressMessages(library(lme4))
set.seed(21)
unequal <- do.call(rbind, lapply(1:14, function(i) {
  k <- c(2, 2, 3, 2, 4, 2, 2, 3, 5, 2, 2, 3, 2, 2)[i]
  person <- rnorm(1, 5.2, .15); tilt <- rnorm(1, 0, .05)
  day <- rnorm(k, 0, .03)
  data.frame(athlete = sprintf("P%02d", i), session = seq_len(k),
    left = round(exp(person - tilt / 2 + day + rnorm(k, 0, .035) + .01 * seq_len(k)), 1),
    right = round(exp(person + tilt / 2 + day + rnorm(k, 0, .035) + .01 * seq_len(k)), 1))
}))
write_reference(unequal, "reliability-unequal-data.csv")
error_of <- function(y) {
  fit <- lmer(y ~ factor(session) + (1 | athlete), cbind(unequal, y), REML = TRUE,
    control = lmerControl(optimizer = "bobyqa", optCtrl = list(rhoend = 1e-12, maxfun = 1e5)))
  sigma(fit)
}
write_reference(data.frame(
  what = c("left", "right", "ln_left", "ln_right", "ln_ratio", "no_person"),
  sem = c(error_of(unequal$left), error_of(unequal$right), error_of(log(unequal$left)), error_of(log(unequal$right)),
    error_of(log(unequal$right / unequal$left)), error_of(sin(seq_len(nrow(unequal)) * 7))),
  df = nrow(unequal) - 14 - 5 + 1), "reliability-unequal.csv")

# Three testers of one day (inter-rater): ICC(2,1) from R's mean squares, the error of agreement from lme4 with athletes and testers
# random, what each tester reads more than the others from the paired t-test.
set.seed(13)
rated <- do.call(rbind, lapply(1:12, function(i) {
  person <- rnorm(1, 5.2, .15); tilt <- rnorm(1, 0, .06)
  own <- c(Ann = 0, Bea = .05, Cem = -.02)
  data.frame(athlete = sprintf("P%02d", i), tester = names(own),
    left = round(exp(person - tilt / 2 + own + rnorm(3, 0, .04)), 1), right = round(exp(person + tilt / 2 + own + rnorm(3, 0, .04)), 1))
}))
write_reference(rated, "inter-rater-data.csv")
of_raters <- function(y) {
  m <- anova(lm(y ~ factor(rated$athlete) + factor(rated$tester)))[["Mean Sq"]]; n <- 12; k <- 3
  fit <- lmer(y ~ 1 + (1 | athlete) + (1 | tester), cbind(rated, y), REML = TRUE, control = lmerControl(optimizer = "bobyqa", optCtrl = list(rhoend = 1e-12, maxfun = 1e5)))
  v <- as.data.frame(VarCorr(fit)); v <- setNames(v$vcov, v$grp)
  c(icc = (m[1] - m[3]) / (m[1] + (k - 1) * m[3] + k * (m[2] - m[3]) / n), agreement = unname(v["tester"] + v["Residual"]), error = m[3])
}
l <- of_raters(rated$left); r <- of_raters(rated$right); ll <- of_raters(log(rated$left)); lr <- of_raters(log(rated$right)); d <- of_raters(log(rated$right / rated$left))
write_reference(data.frame(icc_left = l["icc"], icc_right = r["icc"], sem = sqrt((l["agreement"] + r["agreement"]) / 2),
  sem_percent = 100 * sqrt((ll["agreement"] + lr["agreement"]) / 2), own_level = 100 * sqrt((ll["error"] + lr["error"]) / 2),
  low = 100 * sqrt((ll["error"] + lr["error"]) / 2 * 22 / qchisq(.975, 22)), high = 100 * sqrt((ll["error"] + lr["error"]) / 2 * 22 / qchisq(.025, 22)),
  difference = 100 * sqrt(d["agreement"])), "inter-rater.csv")
mean_ln <- matrix((log(rated$left) + log(rated$right)) / 2, nrow = 3)
write_reference(do.call(rbind, lapply(1:3, function(t) {
  test <- t.test(mean_ln[t, ], colMeans(mean_ln[-t, ]), paired = TRUE)
  data.frame(tester = c("Ann", "Bea", "Cem")[t], percent = 100 * expm1(unname(test$estimate)), low = 100 * expm1(test$conf.int[1]), high = 100 * expm1(test$conf.int[2]))
})), "inter-rater-offsets.csv")
