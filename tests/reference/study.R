# The whole study of sample-data/runners.csv: Rscript tests/reference/study.R (from the root of the repository).
source("tests/reference/write.R")
source("tests/reference/tests.R")
all <- read.csv("sample-data/runners.csv")
muscles <- c("abductors", "adductors", "flexors", "extensors", "internal_rotators", "external_rotators")
all$x <- all$force_n / all$mass_kg^(2 / 3)
facts <- unique(all[c("athlete", "sex", "age", "mass_kg", "dominant_side", "group", "injured_side", "diagnosis", "symptom_weeks")])
stopifnot(nrow(facts) == 60)
out <- list()
row <- function(analysis, muscle, group, statistic, value = NA, low = NA, high = NA, p = NA)
  out[[length(out) + 1]] <<- data.frame(analysis, muscle, group, statistic, value = as.numeric(value), low = as.numeric(low), high = as.numeric(high), p = as.numeric(p))
trial <- function(muscle, side, k) { one <- all[all$muscle == muscle & all$side == side & all$trial == k, ]; one$x[match(facts$athlete, one$athlete)] }
best <- function(muscle, side) pmax(trial(muscle, side, 1), trial(muscle, side, 2))
injured <- facts$group == "injured"
other <- function(side) ifelse(side == "left", "right", "left")
pick <- function(side, left, right) ifelse(side == "left", left, right)

sides <- function(muscle, group, x, y, names) {
  d <- x - y; n <- length(d); t <- t.test(x, y, paired = TRUE); w <- signed_rank(x, y); dz <- mean(d) / sd(d)
  ci <- noncentrality_ci(dz * sqrt(n), n - 1) / sqrt(n); log <- t.test(log(x / y)); sw <- shapiro.test(d)
  put <- function(...) row("side_difference", muscle, group, ...)
  put("n", n)
  put(paste0(names[1], "_mean"), mean(x)); put(paste0(names[1], "_sd"), sd(x)); put(paste0(names[2], "_mean"), mean(y)); put(paste0(names[2], "_sd"), sd(y))
  put("mean_difference", mean(d), t$conf.int[1], t$conf.int[2], t$p.value); put("t", t$statistic); put("df", t$parameter)
  ci_log <- 100 * (exp(log$conf.int) - 1); put("percent_difference", 100 * (exp(log$estimate) - 1), ci_log[1], ci_log[2])
  put("wilcoxon_v", w$v, p = w$p); put("wilcoxon_n", w$n); put("hodges_lehmann", w$hl)
  put("dz", dz, ci[1], ci[2]); put("gz", J(n - 1) * dz); put("gav", J(n - 1) * mean(d) / sqrt((var(x) + var(y)) / 2))
  put("shapiro_wilk_w", sw$statistic, p = sw$p.value)
  list(p = t$p.value, dz = dz, n = n)
}
family <- function(analysis, group, p) {
  for (i in seq_along(muscles)) { row(analysis, muscles[i], group, "p_holm", p.adjust(p, "holm")[i]); row(analysis, muscles[i], group, "p_bh", p.adjust(p, "BH")[i]) } }

p <- list(injured = c(), control = c(), between = c(), interaction = c())
for (muscle in muscles) {
  left <- best(muscle, "left"); right <- best(muscle, "right")
  hurt <- pick(facts$injured_side, left, right)[injured]; whole <- pick(facts$injured_side, right, left)[injured]
  first <- sides(muscle, "injured", hurt, whole, c("injured", "uninjured"))
  p$injured <- c(p$injured, first$p)
  p$control <- c(p$control, sides(muscle, "control", right[!injured], left[!injured], c("right", "left"))$p)

  ln <- log(right / left)[!injured]; n <- length(ln); se <- sd(ln) / sqrt(n); bound <- log(1.05)
  lower <- (mean(ln) + bound) / se; upper <- (mean(ln) - bound) / se; ci <- t.test(ln, conf.level = 0.9)$conf.int
  row("equivalence", muscle, "control", "t_lower", lower, p = pt(lower, n - 1, lower.tail = FALSE))
  row("equivalence", muscle, "control", "t_upper", upper, p = pt(upper, n - 1))
  row("equivalence", muscle, "control", "mean_ln_ratio", mean(ln), ci[1], ci[2], max(pt(lower, n - 1, lower.tail = FALSE), pt(upper, n - 1)))

  control <- ((left + right) / 2)[!injured]; t <- t.test(hurt, control); u <- mann_whitney(hurt, control); g <- hedges_g(hurt, control)
  row("between", muscle, "both", "mean_difference", mean(hurt) - mean(control), t$conf.int[1], t$conf.int[2], t$p.value)
  row("between", muscle, "both", "t", t$statistic); row("between", muscle, "both", "df", t$parameter)
  row("between", muscle, "both", "mann_whitney_u", u$u, p = u$p); row("between", muscle, "both", "g", g[1], g[2], g[3])
  p$between <- c(p$between, t$p.value)

  d <- pick(facts$dominant_side, left - right, right - left); s <- ifelse(injured, ifelse(facts$injured_side == facts$dominant_side, 1, -1), 0)
  i <- group_by_side(d, s)
  row("interaction", muscle, "both", "f", i$f, p = i$p); row("interaction", muscle, "both", "df2", i$df2)
  row("interaction", muscle, "both", "welch_t", i$welch_t, p = i$welch_p); row("interaction", muscle, "both", "welch_df", i$welch_df)
  p$interaction <- c(p$interaction, i$p)

  for (side in c("left", "right")) {
    one <- trial(muscle, side, 1); two <- trial(muscle, side, 2); k <- icc(cbind(one, two)); change <- t.test(two - one)
    put <- function(...) row("reliability", muscle, side, ...)
    put("n", length(one)); put("trial_r", cor(one, two)); put("mean_change", mean(two - one), change$conf.int[1], change$conf.int[2], change$p.value)
    put("limits_of_agreement", NA, mean(two - one) - qnorm(.975) * sd(two - one), mean(two - one) + qnorm(.975) * sd(two - one))
    for (name in c("a1", "c1", "ak", "ck")) put(paste0("icc_", name), k[[name]], k[[paste0(name, "_low")]], k[[paste0(name, "_high")]])
    put("sem", k$sem); put("mdc95", k$mdc)
  }

  x <- log(facts$symptom_weeks[injured]); y <- 100 * (whole - hurt) / whole; r <- cor.test(x, y); s <- spearman(x, round(y, 7))
  row("duration", muscle, "injured", "pearson_r", r$estimate, r$conf.int[1], r$conf.int[2], r$p.value)
  row("duration", muscle, "injured", "spearman_rho", s$rho, s$low, s$high, s$p)

  for (diagnosis in unique(facts$diagnosis[injured])) {
    ln <- log(hurt / whole)[facts$diagnosis[injured] == diagnosis]
    ci <- if (length(ln) >= 5) 100 * (exp(t.test(ln)$conf.int) - 1) else c(NA, NA)
    row("diagnosis", muscle, diagnosis, "percent_difference", 100 * (exp(mean(ln)) - 1), ci[1], ci[2])
  }

  detectable <- function(alpha) uniroot(function(d) paired_power(d, first$n, alpha) - 0.8, c(0.01, 10), tol = 1e-13)$root
  row("power", muscle, "injured", "detectable_dz_80", detectable(0.05)); row("power", muscle, "injured", "detectable_dz_80_holm", detectable(0.05 / 6))

  published <- c(abductors = -0.75, adductors = 0.5, flexors = -0.43)
  if (muscle %in% names(published)) {
    v <- function(d, n) 1 / n + d^2 / (2 * n)
    row("published", muscle, "injured", "difference_z", (first$dz - published[[muscle]]) / sqrt(v(first$dz, first$n) + v(published[[muscle]], 30)))
  }
}
family("side_difference", "injured", p$injured); family("side_difference", "control", p$control)
family("between", "both", p$between); family("interaction", "both", p$interaction)

ratio <- function(side) best("adductors", side) / best("abductors", side)
for (g in c("injured", "uninjured")) {
  r <- pick(if (g == "injured") facts$injured_side else other(facts$injured_side), ratio("left"), ratio("right"))[injured]
  row("ratio", "adductors_to_abductors", g, "mean", mean(r)); row("ratio", "adductors_to_abductors", g, "sd", sd(r))
}
for (g in c("left", "right")) { r <- ratio(g)[!injured]; row("ratio", "adductors_to_abductors", g, "mean", mean(r)); row("ratio", "adductors_to_abductors", g, "sd", sd(r)) }

m <- table(factor(facts$dominant_side[injured], c("left", "right")), factor(facts$injured_side[injured], c("left", "right")))
plain <- suppressWarnings(chisq.test(m, correct = FALSE)); yates <- suppressWarnings(chisq.test(m, correct = TRUE)); on <- m[1, 1] + m[2, 2]
row("dominance", "", "injured", "chi_square", plain$statistic, p = plain$p.value); row("dominance", "", "injured", "chi_square_yates", yates$statistic, p = yates$p.value)
row("dominance", "", "injured", "fisher", p = fisher.test(m)$p.value); row("dominance", "", "injured", "on_dominant_side", on, p = binom.test(on, sum(m))$p.value)

for (g in c("injured", "control")) {
  f <- facts[facts$group == g, ]
  row("participants", "", g, "athletes", nrow(f)); row("participants", "", g, "women", sum(f$sex == "female")); row("participants", "", g, "right_dominant", sum(f$dominant_side == "right"))
  row("participants", "", g, "age_mean", mean(f$age)); row("participants", "", g, "age_sd", sd(f$age)); row("participants", "", g, "mass_mean", mean(f$mass_kg)); row("participants", "", g, "mass_sd", sd(f$mass_kg))
  if (g == "injured") row("participants", "", g, "symptom_weeks_median", median(f$symptom_weeks))
}
write_reference(do.call(rbind, out), "study-runners.csv")
