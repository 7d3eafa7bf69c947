# Ranges of motion beside strength in an awkward cohort: Rscript tests/reference/mobility-cohort.R (from the root of the repository).
# Writes mobility-cohort-data.csv (unequal numbers of trials and sexes, ties, missing sides, 0 and negative angles, two units, strength beside)
# and mobility-cohort.csv, what docs/methods.md section 12 says of it. Written from the methods; it shares nothing with the program.
source("tests/reference/write.R")
set.seed(12)

tests <- list(
  abduction = list(mean = 45, sd = 7, trials = 3, unit = "deg"), ir_90 = list(mean = 35, sd = 8, trials = 2, unit = "deg"),
  er_90 = list(mean = 41, sd = 7, trials = 2, unit = "deg"), thomas = list(mean = 8, sd = 9, trials = 1, unit = "deg"),
  bkfo = list(mean = 14, sd = 3, trials = 2, unit = "cm"))
names_of <- c(abduction = "abduction", ir_90 = "internal_rotation", er_90 = "external_rotation", thomas = "extension", bkfo = "bent_knee_fall_out")
n <- 23
people <- data.frame(athlete = sprintf("P%02d", 1:n), sex = rep(c("female", "female", "male"), length.out = n), group = rep(c("control", "injured"), c(19, 4)),
  injured_side = c(rep("", 19), "left", "right", "left", "right"), mass_kg = round(rnorm(n, 66, 8), 1))
for (muscle in c("abductors", "flexors")) for (side in c("left", "right"))
  people[[paste(muscle, side, "n", sep = "_")]] <- round(exp(rnorm(n, 5.2, 0.2)), 1)
for (test in names(tests)) {
  of <- tests[[test]]; usual <- rnorm(n, of$mean, of$sd)
  for (side in c("left", "right")) {
    value <- usual + rnorm(n, 0, of$sd / 3)
    for (trial in 1:of$trials) people[[paste(test, side, trial, of$unit, sep = "_")]] <- round(value + rnorm(n, 0, of$sd / 6), if (of$unit == "cm") 1 else 0)
  }
}
set <- function(athlete, column, value) people[people$athlete == athlete, column] <<- value
set("P03", "thomas_left_1_deg", 0); set("P03", "thomas_right_1_deg", 0); set("P07", "thomas_left_1_deg", 35); set("P08", "thomas_right_1_deg", -6)
set("P05", c("abduction_left_2_deg", "abduction_left_3_deg"), NA); set("P06", paste0("abduction_right_", 1:3, "_deg"), NA)
set("P09", c("ir_90_left_1_deg", "ir_90_left_2_deg"), NA); set("P21", c("bkfo_right_1_cm", "bkfo_right_2_cm"), NA)
set("P22", grep("_deg$", names(people), value = TRUE), 40); set("P22", c("ir_90_left_1_deg", "ir_90_left_2_deg"), 15); set("P22", grep("thomas", names(people), value = TRUE), 10)
set("P20", "bkfo_left_1_cm", 25.5); set("P20", "bkfo_left_2_cm", 26.5)
write.csv(people, "tests/reference/mobility-cohort-data.csv", row.names = FALSE, quote = FALSE, na = "")

trials <- function(i, test, side) { x <- unlist(people[i, grep(paste0("^", test, "_", side, "_"), names(people))]); unname(x[!is.na(x)]) }
value <- function(i, test, side) { x <- trials(i, test, side); if (length(x)) mean(x) else NA }
trial_sd <- function(i, unit) {
  sets <- list(); for (test in names(tests)) if (tests[[test]]$unit == unit) for (side in c("left", "right")) sets <- c(sets, list(trials(i, test, side)))
  df <- sum(sapply(sets, function(x) max(length(x) - 1, 0)))
  if (df == 0) NA else sqrt(sum(sapply(sets, function(x) sum((x - mean(x))^2))) / df)
}
step <- function(i) { x <- unlist(people[i, grep("_deg$", names(people))]); x <- x[!is.na(x)]; if (length(x) && all(x %% 5 == 0)) 5 else 0 }
values <- lapply(names(tests), function(test) sapply(c("left", "right"), function(side) sapply(1:n, value, test, side)))
names(values) <- names(tests)
crawford <- function(x, others) { m <- length(others); t <- (x - mean(others)) / (sd(others) * sqrt((m + 1) / m)); list(n = m, mean = mean(others), sd = sd(others), t = t, df = m - 1) }

rows <- NULL
for (i in 1:n) {
  found <- list(); p <- c(); side_p <- c()
  for (test in names(tests)) {
    v <- values[[test]]; both <- !is.na(v[, 1]) & !is.na(v[, 2]); others <- which(people$group == "control" & both & 1:n != i)
    turn <- if (test == "bkfo") -1 else 1
    h <- if (tests[[test]]$unit == "deg") step(i) else 0
    sw <- trial_sd(i, tests[[test]]$unit); set_sem <- if (test == "bkfo") 0.4 else 4
    sem <- function(side) sqrt(max(set_sem, if (is.na(sw)) 0 else sw / sqrt(max(1, length(trials(i, test, side)))))^2 + h^2 / 12)
    row <- list(athlete = people$athlete[i], movement = names_of[[test]], left = v[i, 1], right = v[i, 2], difference = v[i, 2] - v[i, 1],
      bound = qnorm(.975) * sqrt(sem("left")^2 + sem("right")^2), trial_sd = sw)
    if (both[i]) { norm <- crawford(v[i, 2] - v[i, 1], (v[, 2] - v[, 1])[others]); row[c("n", "mean", "sd", "t", "df")] <- norm; row$p <- 2 * pt(-abs(norm$t), norm$df); row$more <- 100 * pt(-abs(norm$t), norm$df); p[test] <- row$p }
    else row[c("n", "mean", "sd", "t", "df", "p", "more")] <- NA
    same <- others[people$sex[others] == people$sex[i]]; of <- if (length(same) >= 8) same else others
    for (side in 1:2) {
      keys <- paste0(c("left", "right")[side], c("_n", "_mean", "_sd", "_t", "_p", "_percentile"))
      if (is.na(v[i, side])) { row[keys] <- NA; next }
      norm <- crawford(turn * v[i, side], turn * v[of, side]); lower <- pt(norm$t, norm$df)
      row[keys] <- list(norm$n, turn * norm$mean, norm$sd, norm$t, lower, 100 * lower); side_p[paste(test, side)] <- lower
    }
    found[[test]] <- row
  }
  holm <- p.adjust(p, "holm"); side_holm <- p.adjust(side_p, "holm")
  for (test in names(tests)) rows <- rbind(rows, data.frame(found[[test]], p_holm = unname(holm[test]), left_p_holm = unname(side_holm[paste(test, 1)]), right_p_holm = unname(side_holm[paste(test, 2)])))
}
write_reference(rows, "mobility-cohort.csv")
